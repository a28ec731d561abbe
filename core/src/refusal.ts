import type { RefusalReason } from '@improv/contract';

/** A refusal that the player reads: a reason from the contract and a sentence to show. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly retryAt: Date | undefined;

  /**
   * @param reason which refusal this is; the client matches on it
   * @param sentence shown as it is
   * @param retryAt when trying again makes sense; undefined when it doesn't
   */
  constructor(reason: RefusalReason, sentence: string, retryAt?: Date) {
    super(sentence);
    this.name = 'Refusal';
    this.reason = reason;
    this.retryAt = retryAt;
  }
}
