import { GoogleGenAI } from '@google/genai';
import type { Fault, UnderstudyLogEntry } from '@improv/contract';
import { startUnderstudy, type Understudy } from '../../src/understudy/server.ts';

/** A running understudy with what a test needs to talk to it. */
export interface Running extends Understudy {
  /** The real SDK, its base URL changed and nothing else. */
  readonly ai: GoogleGenAI;
  addFaults(...faults: Fault[]): Promise<void>;
  /** @param show only this show's faults; all when absent */
  clearFaults(show?: string): Promise<void>;
  log(): Promise<UnderstudyLogEntry[]>;
}

/** Starts one on a port of its own, quick to speak. */
export async function runUnderstudy(): Promise<Running> {
  const understudy = await startUnderstudy({ host: '127.0.0.1', port: 0, firstTokenMs: 5, tokenMs: 1 });
  const control = `${understudy.url}/control`;
  return {
    ...understudy,
    ai: new GoogleGenAI({ vertexai: false, apiKey: 'any', httpOptions: { baseUrl: understudy.url } }),
    addFaults: async (...faults) => {
      await fetch(`${control}/faults`, { method: 'POST', body: JSON.stringify(faults) });
    },
    clearFaults: async (show) => {
      await fetch(`${control}/faults${show ? `?show=${show}` : ''}`, { method: 'DELETE' });
    },
    log: async () => {
      const body = (await (await fetch(`${control}/log`)).json()) as { entries: UnderstudyLogEntry[] };
      return body.entries;
    },
  };
}
