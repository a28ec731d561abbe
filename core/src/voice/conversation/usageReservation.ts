import type { Reserved } from '../../costs/count.ts';
import { errorName } from '../../errorText.ts';
import { addUsage, noUsage, type Usage } from '../../models/usage.ts';
import type { VoiceContext } from './voiceContext.ts';

/** Usage is saved at once when it reaches this share of what is reserved. */
const fullAt = 1 / 2;

/**
 * Pays for what a conversation uses besides its turns: the Live model and generated speech. An amount stays reserved while the
 * conversation runs, and stays counted if the service dies. What is used is counted with each save of the audio session, at
 * once when it is much, and at the end.
 */
export class UsageReservation {
  readonly #context: Pick<VoiceContext, 'backend' | 'log'>;
  readonly #sessionId: string;
  #reserved: Reserved | null = null;
  /** Used and not counted yet. */
  #spent = noUsage;
  #total = noUsage;
  /** Writes in progress. */
  readonly #writing = new Set<Promise<void>>();
  #isClosed = false;

  constructor(context: Pick<VoiceContext, 'backend' | 'log'>, sessionId: string) {
    this.#context = context;
    this.#sessionId = sessionId;
  }

  /** Everything used so far. */
  get total(): Usage {
    return this.#total;
  }

  /** Reserved on top of what was used, US dollars. */
  get reservedUsd(): number {
    return this.#isClosed ? 0 : (this.#reserved?.usage.costUsd ?? 0);
  }

  /** Reserves. @throws when the reservation can't be saved: nothing may be used then */
  async open(): Promise<void> {
    this.#reserved = await this.#context.backend.reserveVoice(this.#sessionId);
  }

  spend(usage: Usage): void {
    this.#spent = addUsage(this.#spent, usage);
    this.#total = addUsage(this.#total, usage);
    const full = fullAt * (this.#reserved?.usage.costUsd ?? 0);
    if (this.#isClosed || this.#spent.costUsd >= full) void this.#writeDown([]);
  }

  /** Takes what was used and not counted yet. The caller counts it, or returns it with `giveBack`. */
  takeSpent(): Usage {
    const spent = this.#spent;
    this.#spent = noUsage;
    return spent;
  }

  /** Returns usage that could not be counted. */
  giveBack(spent: Usage): void {
    this.#spent = addUsage(spent, this.#spent);
    if (this.#isClosed) void this.#writeDown([]);
  }

  /** Replaces the reservation by what was used; later usage is counted as it arrives. Never throws. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // The reservation covers writes in progress.
    await Promise.all(this.#writing);
    await this.#writeDown(this.#reserved ? [this.#reserved] : []);
  }

  #writeDown(reserved: readonly Reserved[]): Promise<void> {
    const spent = this.takeSpent();
    const writing = this.#context.backend
      .settleVoice(this.#sessionId, reserved, spent)
      .catch((error: unknown) => {
        this.#spent = addUsage(spent, this.#spent);
        this.#context.log('voice_not_metered', {
          sessionId: this.#sessionId,
          error: errorName(error),
        });
      })
      .finally(() => this.#writing.delete(writing));
    this.#writing.add(writing);
    return writing;
  }
}
