import { randomUUID } from 'node:crypto';
import type { Memory } from './conversation.ts';
import { LiveRefusal } from './refusal.ts';

/** Handles of one session that are still good; the older ones are forgotten. */
const mostOfOne = 8;
/** Handles of all sessions. */
const mostOfAll = 4_000;

interface Kept {
  readonly session: string;
  readonly memory: Memory;
  readonly expiresAt: number;
}

/** The handles by which a session is carried on over a new connection. */
export class Handles {
  readonly #goodForMs: number;
  readonly #kept = new Map<string, Kept>();
  readonly #ofSession = new Map<string, string[]>();
  /** Sessions that a connection is open for. */
  readonly #open = new Set<string>();

  /** @param goodForMs how long a handle can be used */
  constructor(goodForMs: number) {
    this.#goodForMs = goodForMs;
  }

  /** Begins a session. @returns its id */
  begin(): string {
    const session = randomUUID();
    this.#open.add(session);
    return session;
  }

  /**
   * Carries on the session of a handle.
   * @throws LiveRefusal 1008 for an unknown handle, or one that is too old; 1011 while its connection is still open
   */
  resume(handle: string): { session: string; memory: Memory } {
    const kept = this.#kept.get(handle);
    if (!kept) throw new LiveRefusal(1008, 'BidiGenerateContent session not found.');
    if (kept.expiresAt <= Date.now()) throw new LiveRefusal(1008, 'BidiGenerateContent session expired.');
    if (this.#open.has(kept.session)) {
      throw new LiveRefusal(1011, 'The session to resume is still in use by another connection.');
    }
    this.#open.add(kept.session);
    return kept;
  }

  /** The session's connection has gone; its handles stay good. */
  leave(session: string): void {
    this.#open.delete(session);
  }

  /** @returns a new handle for the session as it is now */
  save(session: string, memory: Memory): string {
    const handle = randomUUID();
    this.#kept.set(handle, { session, memory, expiresAt: Date.now() + this.#goodForMs });
    const own = [...(this.#ofSession.get(session) ?? []), handle];
    this.#ofSession.delete(session);
    this.#ofSession.set(session, own.slice(-mostOfOne));
    for (const old of own.slice(0, -mostOfOne)) this.#kept.delete(old);
    this.#forgetOldest();
    return handle;
  }

  #forgetOldest(): void {
    for (const [session, handles] of this.#ofSession) {
      if (this.#kept.size <= mostOfAll) return;
      this.#ofSession.delete(session);
      for (const handle of handles) this.#kept.delete(handle);
    }
  }
}
