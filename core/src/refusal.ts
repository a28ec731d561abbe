import type { RefusalReason } from '@improv/contract';

/** A "no" that the player is meant to read: one reason of the contract's list and one sentence fit to show. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly retryAt: Date | undefined;

  /**
   * @param reason which refusal this is; screens match on it
   * @param sentence shown as it stands
   * @param retryAt when the limit frees up or trying again makes sense
   */
  constructor(reason: RefusalReason, sentence: string, retryAt?: Date) {
    super(sentence);
    this.name = 'Refusal';
    this.reason = reason;
    this.retryAt = retryAt;
  }
}
