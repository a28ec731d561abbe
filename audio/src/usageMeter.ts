import {
  type Conversation,
  newToken,
  noUsage,
  percentile,
  type SessionStats,
  type VoiceContext,
  type VoiceLease,
  type VoiceLeaseState,
  withCounters,
} from '@improv/core';
import { Clock } from './clock.ts';
import type { Connection } from './connection.ts';

/** What of a conversation is written down; null before it has opened. */
type Counted = Pick<Conversation, 'handle' | 'counters' | 'reservedUsd' | 'takeSpent' | 'giveBack'> | null;
/** Whether the client is there: `coming` has been let in, and not been told `ready` yet. */
export type Presence = 'here' | 'coming' | 'gone';
/** And of the client's line, while there is one. */
type Line = Pick<Connection, 'roundTrips' | 'dropped' | 'aliveAt'> | null;

/** What is counted and remembered of one player's go at the microphone, and its way into `audioSessions/{id}`. */
export class UsageMeter {
  readonly clock: Clock;
  readonly #context: VoiceContext;
  readonly #lease: VoiceLease;
  #token: string;
  #earlierToken: string | null;
  /** Without the present conversation's. */
  #stats: SessionStats;
  #roundTrips: number[] = [];
  /** What is counted of the present connection, or was of the last. Epoch milliseconds. */
  #spoken: { readonly from: number; readonly until: number };
  #counting = false;
  #nextUtterance: number;
  #handleLost = false;
  #savedAt: number;
  /** One after the other: none may overtake another with an older count. */
  #saves: Promise<unknown> = Promise.resolve();

  constructor(context: VoiceContext, lease: VoiceLease) {
    const now = context.now();
    this.#context = context;
    this.#lease = lease;
    this.#token = lease.token;
    this.#earlierToken = lease.earlierToken;
    this.#stats = lease.stats;
    this.#nextUtterance = lease.firstUtterance;
    this.#spoken = { from: now, until: now };
    this.#savedAt = now;
    this.clock = new Clock(lease.secondsLeft, now);
  }

  /** When it was last written down. Epoch milliseconds. */
  get savedAt(): number {
    return this.#savedAt;
  }

  /** For the client's next return. */
  get token(): string {
    return this.#token;
  }

  knows(token: string): boolean {
    return token === this.#token || token === this.#earlierToken;
  }

  /** The newest token has reached the client: the one before opens nothing any more. */
  tokenArrived(): void {
    this.#earlierToken = null;
  }

  /** Time is counted from now on. */
  start(now: number): void {
    this.#spoken = { from: now, until: now };
    this.#counting = true;
    this.clock.start(now);
  }

  /** Time is counted up to now, and no further than there is any. */
  stop(now: number): void {
    this.#countTo(now);
    this.#counting = false;
    this.clock.pause(now);
  }

  /** The client had gone earlier than it seemed. */
  goneSince(at: number): void {
    const { from, until } = this.#spoken;
    this.#spoken = { from, until: Math.max(from, Math.min(until, at)) };
  }

  /** The client is back, with this token; it gets another one. */
  returned(token: string, now: number): void {
    this.#earlierToken = token;
    this.#token = newToken(this.#lease.id);
    this.#stats = {
      ...this.#stats,
      reconnects: this.#stats.reconnects + 1,
      offlineSeconds: this.#stats.offlineSeconds + Math.max(0, now - this.#spoken.until) / 1000,
    };
  }

  /** How it sounds at the client's end. @param underruns since the session began */
  heardWell(underruns: number, jitterMs: number): void {
    this.#stats = {
      ...this.#stats,
      underruns: Math.max(this.#stats.underruns, underruns),
      jitterMs,
    };
  }

  /** A line is over: what was counted of it stays. */
  addLine({ roundTrips, dropped }: Pick<Connection, 'roundTrips' | 'dropped'>): void {
    this.#roundTrips.push(...roundTrips);
    this.#stats = { ...this.#stats, framesDropped: this.#stats.framesDropped + dropped };
  }

  /** The client has been told of an utterance. */
  told(utterance: number): void {
    this.#nextUtterance = Math.max(this.#nextUtterance, utterance + 1);
  }

  /** The model's session can't be gone on with. */
  loseHandle(): void {
    this.#handleLost = true;
  }

  stats(
    conversation: Counted,
    line: Pick<Connection, 'roundTrips' | 'dropped'> | null | undefined = null,
  ): SessionStats {
    const all = [...this.#roundTrips, ...(line?.roundTrips ?? [])];
    const [median, p95] = [percentile(all, 0.5), percentile(all, 0.95)];
    const rttMs = median === null || p95 === null ? this.#stats.rttMs : { median, p95 };
    const framesDropped = this.#stats.framesDropped + (line?.dropped ?? 0);
    const stats = { ...this.#stats, rttMs, framesDropped };
    return conversation ? withCounters(stats, conversation.counters) : stats;
  }

  /**
   * Writes it down, and counts what has been spoken since the last time.
   * @returns false when the place is somebody else's by now
   * @throws Refusal why the player can't go on
   */
  save(presence: Presence, conversation: Counted, line: Line): Promise<boolean> {
    const saved = this.#saves.then(() => this.#save(presence, conversation, line));
    this.#saves = saved.catch(() => undefined);
    return saved;
  }

  async #save(presence: Presence, conversation: Counted, line: Line): Promise<boolean> {
    const now = this.#context.now();
    this.#countTo(now);
    const { id, person, sessionId, ownershipId } = this.#lease;
    const spoken = this.#spoken;
    const handle = conversation ? conversation.handle : this.#lease.handle;
    const spent = conversation?.takeSpent() ?? noUsage;
    const state: VoiceLeaseState = {
      id,
      person,
      sessionId,
      ownershipId,
      token: this.#token,
      earlierToken: this.#earlierToken,
      connected: presence === 'here',
      spoken,
      aliveAt: line?.aliveAt ?? now,
      handle: this.#handleLost ? null : handle,
      nextUtterance: this.#nextUtterance,
      stats: this.stats(conversation, line),
      spent,
      reservedUsd: conversation?.reservedUsd ?? 0,
    };
    const metered = await this.#context.backend.meterVoice(state).catch((error: unknown) => {
      conversation?.giveBack(spent);
      throw error;
    });
    if (!metered) conversation?.giveBack(spent);
    if (!metered) return false;
    this.#savedAt = now;
    this.clock.set(metered.secondsLeft, spoken.until);
    if (metered.refusal && presence !== 'gone') throw metered.refusal;
    return true;
  }

  /**
   * The place has been taken over: whoever has it believed the client about its absence, as far as the last save allowed.
   * What this end knows better is counted.
   * @param aliveAt until when the client was here, epoch milliseconds
   */
  async settle(aliveAt: number): Promise<void> {
    this.#countTo(this.#context.now());
    const { from, until } = this.#spoken;
    const { id, person, sessionId, ownershipId } = this.#lease;
    const spoken = { from, until: Math.min(aliveAt, until) };
    if (spoken.until > from)
      await this.#context.backend.settleHandover({ id, person, sessionId, ownershipId, spoken });
  }

  #countTo(now: number): void {
    if (!this.#counting) return;
    this.#spoken = { from: this.#spoken.from, until: Math.min(now, this.clock.end ?? now) };
  }
}
