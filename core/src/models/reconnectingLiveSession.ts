import type { GoogleGenAI, LiveServerMessage } from '@google/genai';
import { type LiveSession, openLiveSession } from './liveSession.ts';
import type { LiveModelConfig } from './modelConfig.ts';
import type { Usage } from './usage.ts';

/** Waits between tries to get the line back, milliseconds; the last one repeats. */
const backoffMs = [0, 250, 500, 1_000, 2_000] as const;
/** Somebody is told when the line has been gone for so long … */
const troubleAfterMs = 4_000;
/** … and after this nobody tries any longer. */
const lostAfterMs = 30_000;
/** Tries of the very first line. */
const firstTries = 3;
/** An announced end is acted on so long before it comes, whatever is going on. */
const leaveBeforeMs = 1_500;

/** What becomes of a line. */
export interface ReconnectingEvents {
  /** See `LiveSessionEvents`. */
  used(usage: Usage): void;
  message(message: LiveServerMessage): void;
  /** The line has gone, and is being mended. */
  broken(): void;
  /** There is a line again, or for the first time. @param resumed whether it carries on the session of before */
  up(resumed: boolean): void;
  /** It has been gone for a while; trying goes on. */
  trouble(): void;
  /** Trying is over. */
  lost(): void;
  /** Whether nothing would be cut off by a change of lines now. */
  isIdle(): boolean;
}

/** A line to the Live model that is opened anew whenever it breaks, or is announced to end: by resuming, or afresh. */
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

  /** The line as it stands; null while it is being mended. */
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

  /** @throws what the last try failed with */
  async open(): Promise<void> {
    this.#reconnecting = true;
    try {
      await this.#connectFirst();
    } finally {
      this.#reconnecting = false;
    }
  }

  /** Changes to a new line now. @param afresh without the session's memory */
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

  /** Now is the time for a change of lines, if one is due. @returns whether it was */
  leaveIfDue(): boolean {
    const due = this.#leaving;
    if (due) this.reconnect();
    return due;
  }

  /** Nothing is mended any longer; the line stays for what is still to be heard on it. @returns hangs up */
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
        // The way of an older session may be closed for good.
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
    if (!current.isOpen()) throw new Error('the line closed as soon as it was open');
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
    // While it can't be resumed, the newest handle that can is the best there is.
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
