import { GoogleGenAI } from '@google/genai';
import type {
  Fault,
  LiveConnection,
  LiveOrder,
  UnderstudyHears,
  UnderstudyLogEntry,
} from '../src/control.ts';
import { startUnderstudy, type Understudy, type UnderstudyOptions } from '../src/server.ts';

/** A running understudy with what a test needs to talk to it. */
export interface Running extends Understudy {
  /** The real SDK, its base URL changed and nothing else. */
  readonly ai: GoogleGenAI;
  addFaults(...faults: Fault[]): Promise<void>;
  /** @param sessionId only this show's faults; all when absent */
  clearFaults(sessionId?: string): Promise<void>;
  log(): Promise<UnderstudyLogEntry[]>;
  /** What the next utterance is heard as. */
  hears(heard: UnderstudyHears): Promise<void>;
  /** The Live connections that are open. */
  connections(): Promise<LiveConnection[]>;
  /** @returns how many connections it was done to */
  order(order: LiveOrder): Promise<number>;
}

/** Starts one on a port of its own, quick to speak and, but for what it is told, deaf to words. */
export async function runUnderstudy(options: Partial<UnderstudyOptions> = {}): Promise<Running> {
  const understudy = await startUnderstudy({
    host: '127.0.0.1',
    port: 0,
    firstTokenMs: 5,
    tokenMs: 1,
    ears: 'none',
    ...options,
  });
  const control = `${understudy.url}/control`;
  return {
    ...understudy,
    ai: new GoogleGenAI({ vertexai: false, apiKey: 'any', httpOptions: { baseUrl: understudy.url } }),
    addFaults: async (...faults) => {
      await fetch(`${control}/faults`, { method: 'POST', body: JSON.stringify(faults) });
    },
    clearFaults: async (sessionId) => {
      await fetch(`${control}/faults${sessionId ? `?show=${sessionId}` : ''}`, { method: 'DELETE' });
    },
    log: async () => {
      const body = (await (await fetch(`${control}/log`)).json()) as { entries: UnderstudyLogEntry[] };
      return body.entries;
    },
    hears: async (heard) => {
      await fetch(`${control}/hears`, { method: 'POST', body: JSON.stringify(heard) });
    },
    connections: async () => {
      const body = (await (await fetch(`${control}/live`)).json()) as { connections: LiveConnection[] };
      return body.connections;
    },
    order: async (order) => {
      const response = await fetch(`${control}/live`, { method: 'POST', body: JSON.stringify(order) });
      return ((await response.json()) as { connections: number }).connections;
    },
  };
}
