import type { GoogleGenAI, LiveServerMessage } from '@google/genai';
import { type LiveSession, openLiveSession } from './liveSession.ts';
import type { LiveModelConfig } from './modelConfig.ts';
import { Recovery } from './recovery.ts';
import type { LiveOptions } from './types.ts';
import type { Usage } from './usage.ts';

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
  /** Connected, for the first time or again. */
  up(): void;
  /** No connection has held for seconds, see `Recovery`; reconnecting goes on. */
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
  #languages: readonly string[];
  #reconnects = 0;
  #closed = false;
  #reconnecting = false;
  #leaving = false;
  #leaveTimer: NodeJS.Timeout | undefined;
  #endPause: () => void = () => undefined;
  readonly #recovery: Recovery;

  constructor(
    ai: GoogleGenAI,
    config: LiveModelConfig,
    { instructions, handle, languages = [] }: Pick<LiveOptions, 'instructions' | 'handle' | 'languages'>,
    events: ReconnectingEvents,
  ) {
    this.#ai = ai;
    this.#config = config;
    this.#instructions = instructions;
    this.#handle = handle;
    this.#languages = languages;
    this.#events = events;
    this.#recovery = new Recovery({
      trouble: () => events.trouble(),
      lost: () => this.#giveUp(),
      isConnected: () => this.#current !== null,
    });
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
    this.#replace(false);
  }

  /** @param isDeath whether the connection broke by itself */
  #replace(isDeath: boolean): void {
    if (this.#closed || this.#reconnecting) return;
    this.#recovery.begin(isDeath);
    if (this.#closed) return;
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
    this.#recovery.end();
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
        // The older session may have expired, or a language may not be known: begin a new one, without hints.
        this.#handle = null;
        this.#languages = [];
        if (left <= 1) throw error;
      }
    }
  }

  async #connect(): Promise<void> {
    const setup = { instructions: this.#instructions, handle: this.#handle, languages: this.#languages };
    const current: LiveSession = await openLiveSession(this.#ai, this.#config, setup, {
      used: (usage) => this.#events.used(usage),
      message: (message) => this.#hear(message),
      closed: () => {
        this.#current = null;
        this.#replace(true);
      },
    });
    if (this.#closed) {
      await current.close();
      return;
    }
    if (!current.isOpen()) throw new Error('the connection closed as soon as it was open');
    this.#current = current;
    this.#recovery.connected();
    this.#events.up();
  }

  async #reopen(old: LiveSession | null): Promise<void> {
    await old?.close();
    while (!this.#closed) {
      await this.#pause(this.#recovery.nextWaitMs());
      if (this.#closed) return;
      // What the model resumes may be what kills each connection.
      if (this.#recovery.isStorm) this.#handle = null;
      try {
        await this.#connect();
        this.#reconnects += 1;
        return;
      } catch {
        this.#handle = null;
      }
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #giveUp(): void {
    this.#closed = true;
    this.#endPause();
    const current = this.#current;
    this.#current = null;
    void current?.close();
    this.#events.lost();
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
