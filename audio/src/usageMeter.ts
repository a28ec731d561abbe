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

/** What is saved of a conversation; null before it has opened. */
type Counted = Pick<Conversation, 'handle' | 'counters' | 'reservedUsd' | 'takeSpent' | 'giveBack'> | null;
/** Whether the client is connected: `coming` is authenticated and has not received `ready` yet. */
export type Presence = 'here' | 'coming' | 'gone';
/** What is saved of the client's connection; null while there is none. */
type Line = Pick<Connection, 'roundTrips' | 'dropped' | 'aliveAt'> | null;

/** Counts the time, the usage and the quality of one audio session, and saves them in `audioSessions/{id}`. */
export class UsageMeter {
  readonly clock: Clock;
  readonly #context: VoiceContext;
  readonly #lease: VoiceLease;
  #token: string;
  #earlierToken: string | null;
  /** Without the counters of the present conversation. */
  #stats: SessionStats;
  #roundTrips: number[] = [];
  /** The voice time counted for the present connection, or for the last one. Epoch milliseconds. */
  #spoken: { readonly from: number; readonly until: number };
  #counting = false;
  #nextUtterance: number;
  #handleLost = false;
  #savedAt: number;
  /** Saves run one after the other, so that an older count can't overwrite a newer one. */
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

  /** When it was last saved, epoch milliseconds. */
  get savedAt(): number {
    return this.#savedAt;
  }

  /** The token that the client resumes with next. */
  get token(): string {
    return this.#token;
  }

  knows(token: string): boolean {
    return token === this.#token || token === this.#earlierToken;
  }

  /** The client has received the newest token: the one before becomes invalid. */
  tokenArrived(): void {
    this.#earlierToken = null;
  }

  /** Starts counting voice time. */
  start(now: number): void {
    this.#spoken = { from: now, until: now };
    this.#counting = true;
    this.clock.start(now);
  }

  /** Stops counting voice time: counted up to `now`, or until the time ran out. */
  stop(now: number): void {
    this.#countTo(now);
    this.#counting = false;
    this.clock.pause(now);
  }

  /** Takes back voice time after an instant: the client had gone earlier than it seemed. */
  goneSince(at: number): void {
    const { from, until } = this.#spoken;
    this.#spoken = { from, until: Math.max(from, Math.min(until, at)) };
  }

  /** The client has resumed with this token, and gets a new one. */
  returned(token: string, now: number): void {
    this.#earlierToken = token;
    this.#token = newToken(this.#lease.id);
    this.#stats = {
      ...this.#stats,
      reconnects: this.#stats.reconnects + 1,
      offlineSeconds: this.#stats.offlineSeconds + Math.max(0, now - this.#spoken.until) / 1000,
    };
  }

  /** Records the playback quality that the client reports. @param underruns since the session began */
  heardWell(underruns: number, jitterMs: number): void {
    this.#stats = {
      ...this.#stats,
      underruns: Math.max(this.#stats.underruns, underruns),
      jitterMs,
    };
  }

  /** Keeps what was counted on a connection that is over. */
  addLine({ roundTrips, dropped }: Pick<Connection, 'roundTrips' | 'dropped'>): void {
    this.#roundTrips.push(...roundTrips);
    this.#stats = { ...this.#stats, framesDropped: this.#stats.framesDropped + dropped };
  }

  /** An utterance has been announced to the client. */
  told(utterance: number): void {
    this.#nextUtterance = Math.max(this.#nextUtterance, utterance + 1);
  }

  /** The model's session can't be resumed. */
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
   * Saves the session, and counts what has been spoken since the last save.
   * @returns false when another instance or connection owns the session by now
   * @throws Refusal when the player may not go on
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
   * Counts voice time that the instance that took the session over left out. That instance believed the client about when it
   * had left; this one may know that the client was still connected.
   * @param aliveAt until when the client was connected, epoch milliseconds
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
