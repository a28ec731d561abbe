import type { Reserved } from '../../costs/count.ts';
import { errorName } from '../../errorText.ts';
import { addUsage, noUsage, type Usage } from '../../models/usage.ts';
import type { VoiceContext } from './voiceContext.ts';

/** What was used is written down at once when it comes to this much of what is reserved. */
const fullAt = 1 / 2;

/**
 * What a conversation pays with, turns apart: lines to the model and generated speech. Something is reserved for as long as
 * it goes on, which stays counted should the service die; what is used is written down with each saving of the place, at
 * once when it comes to much, and at the end.
 */
export class UsageReservation {
  readonly #context: Pick<VoiceContext, 'backend' | 'log'>;
  readonly #sessionId: string;
  #reserved: Reserved | null = null;
  /** Used, and written down by nobody. */
  #spent = noUsage;
  #total = noUsage;
  /** What is being written down just now. */
  readonly #writing = new Set<Promise<void>>();
  #isClosed = false;

  constructor(context: Pick<VoiceContext, 'backend' | 'log'>, sessionId: string) {
    this.#context = context;
    this.#sessionId = sessionId;
  }

  /** Used in all. */
  get total(): Usage {
    return this.#total;
  }

  /** What is counted beside what was used, dollars. */
  get reservedUsd(): number {
    return this.#isClosed ? 0 : (this.#reserved?.usage.costUsd ?? 0);
  }

  /** Reserves. @throws when it can't be written down: nothing must be used then */
  async open(): Promise<void> {
    this.#reserved = await this.#context.backend.reserveVoice(this.#sessionId);
  }

  spend(usage: Usage): void {
    this.#spent = addUsage(this.#spent, usage);
    this.#total = addUsage(this.#total, usage);
    const full = fullAt * (this.#reserved?.usage.costUsd ?? 0);
    if (this.#isClosed || this.#spent.costUsd >= full) void this.#writeDown([]);
  }

  /** What was used, and written down by nobody. Whoever takes it writes it down, or gives it back. */
  takeSpent(): Usage {
    const spent = this.#spent;
    this.#spent = noUsage;
    return spent;
  }

  /** What was taken could not be written down. */
  giveBack(spent: Usage): void {
    this.#spent = addUsage(spent, this.#spent);
    if (this.#isClosed) void this.#writeDown([]);
  }

  /** Counts what was used instead of what was reserved; what comes after is written down as it comes. Never throws. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    // What is reserved covers it until then.
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
