import type { GoogleGenAI, LiveServerMessage } from '@google/genai';
import { type LiveSession, openLiveSession } from './liveSession.ts';
import type { LiveModelConfig } from './modelConfig.ts';
import type { Usage } from './usage.ts';

/** Waits between attempts to reconnect, milliseconds; the last one repeats. */
const backoffMs = [0, 250, 500, 1_000, 2_000] as const;
/** `trouble` is reported after this long without a connection … */
const troubleAfterMs = 4_000;
/** … and after this long, reconnecting is given up. */
const lostAfterMs = 30_000;
/** Attempts for the very first connection. */
const firstTries = 3;
/** The session reconnects this long before an announced end, even in the middle of an answer. */
const leaveBeforeMs = 1_500;

/** Reports what happens to the connection. */
export interface ReconnectingEvents {
  /** See `LiveSessionEvents`. */
  used(usage: Usage): void;
  message(message: LiveServerMessage): void;
  /** The connection is lost; reconnecting begins. */
  broken(): void;
  /** Connected, for the first time or again. @param resumed whether the model kept its memory */
  up(resumed: boolean): void;
  /** Still not connected after `troubleAfterMs`; reconnecting goes on. */
  trouble(): void;
  /** Reconnecting has been given up. */
  lost(): void;
  /** Whether a new connection now would cut nothing off. */
  isIdle(): boolean;
}

/** A session with the Live model that reconnects when its connection breaks or is announced to end, resuming if it can. */
export class ReconnectingLiveSession {
  readonly #ai: GoogleGenAI;
  readonly #config: LiveModelConfig;
  readonly #instructions: string;
  readonly #events: ReconnectingEvents;
  #current: LiveSession | null = null;
  #handle: string | null;
  #reconnects = 0;
  #closed = false;
  #reconnecting = false;
  #leaving = false;
  #leaveTimer: NodeJS.Timeout | undefined;

  constructor(
    ai: GoogleGenAI,
    config: LiveModelConfig,
    { instructions, handle }: { readonly instructions: string; readonly handle: string | null },
    events: ReconnectingEvents,
  ) {
    this.#ai = ai;
    this.#config = config;
    this.#instructions = instructions;
    this.#handle = handle;
    this.#events = events;
  }

  /** The present connection; null while reconnecting. */
  get current(): LiveSession | null {
    return this.#current;
  }

  get handle(): string | null {
    return this.#handle;
  }

  get reconnects(): number {
    return this.#reconnects;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** @throws the last attempt's error */
  async open(): Promise<void> {
    this.#reconnecting = true;
    try {
      await this.#connectFirst();
    } finally {
      this.#reconnecting = false;
    }
  }

  /** Opens a new connection now. @param afresh starts a new session, without the model's memory */
  reconnect(afresh = false): void {
    if (afresh) this.#handle = null;
    if (this.#closed || this.#reconnecting) return;
    this.#reconnecting = true;
    this.#leaving = false;
    clearTimeout(this.#leaveTimer);
    const old = this.#current;
    this.#current = null;
    this.#events.broken();
    void this.#reopen(old).finally(() => {
      this.#reconnecting = false;
    });
  }

  /** Reconnects now if an announced end is pending. @returns whether it did */
  leaveIfDue(): boolean {
    const due = this.#leaving;
    if (due) this.reconnect();
    return due;
  }

  /** Stops reconnecting, and keeps the connection for what still arrives on it. @returns closes the connection */
  retire(): () => Promise<void> {
    this.#closed = true;
    clearTimeout(this.#leaveTimer);
    return async () => {
      const current = this.#current;
      this.#current = null;
      await current?.close();
    };
  }

  async #connectFirst(): Promise<void> {
    for (let left = firstTries; ; left -= 1) {
      try {
        await this.#connect();
        return;
      } catch (error) {
        // The older session may have expired: begin a new one.
        this.#handle = null;
        if (left <= 1) throw error;
      }
    }
  }

  async #connect(): Promise<void> {
    const resumed = this.#handle !== null;
    const setup = { instructions: this.#instructions, handle: this.#handle };
    const current: LiveSession = await openLiveSession(this.#ai, this.#config, setup, {
      used: (usage) => this.#events.used(usage),
      message: (message) => this.#hear(message),
      closed: () => {
        this.#current = null;
        this.reconnect();
      },
    });
    if (this.#closed) {
      await current.close();
      return;
    }
    if (!current.isOpen()) throw new Error('the connection closed as soon as it was open');
    this.#current = current;
    this.#events.up(resumed);
  }

  async #reopen(old: LiveSession | null): Promise<void> {
    const since = Date.now();
    let told = false;
    await old?.close();
    for (let tries = 0; !this.#closed; tries += 1) {
      await pause(backoffMs[Math.min(tries, backoffMs.length - 1)] ?? 0);
      if (this.#closed) return;
      try {
        await this.#connect();
        this.#reconnects += 1;
        return;
      } catch {
        this.#handle = null;
      }
      const gone = Date.now() - since;
      if (gone >= lostAfterMs) {
        this.#closed = true;
        this.#events.lost();
      } else if (gone >= troubleAfterMs && !told) {
        told = true;
        this.#events.trouble();
      }
    }
  }

  #hear(message: LiveServerMessage): void {
    const { sessionResumptionUpdate: update, goAway } = message;
    // While the session can't be resumed, keep the newest handle that can.
    if (update?.resumable && update.newHandle) this.#handle = update.newHandle;
    this.#events.message(message);
    if (goAway) this.#leaveWithin(seconds(goAway.timeLeft) * 1_000);
  }

  #leaveWithin(ms: number): void {
    if (this.#closed) return;
    this.#leaving = true;
    clearTimeout(this.#leaveTimer);
    if (this.#events.isIdle()) this.reconnect();
    else this.#leaveTimer = setTimeout(() => this.reconnect(), Math.max(0, ms - leaveBeforeMs));
  }
}

/** @param duration as Google's JSON writes it: "9.5s" */
function seconds(duration: string | undefined): number {
  const value = Number.parseFloat(duration ?? '');
  return Number.isFinite(value) ? value : 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
