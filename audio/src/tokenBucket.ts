/** A rate limit that allows bursts: what was recorded in a tunnel arrives all at once afterwards. */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #atOnce: number;
  #left: number;
  #at: number;

  /** @param perSecond the sustained rate @param atOnce the largest burst @param now epoch milliseconds */
  constructor(perSecond: number, atOnce: number, now: number) {
    this.#perSecond = perSecond;
    this.#atOnce = atOnce;
    this.#left = atOnce;
    this.#at = now;
  }

  /** Takes a token. @param now epoch milliseconds @returns false when none is left */
  step(now: number): boolean {
    this.#left = Math.min(this.#atOnce, this.#left + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    this.#left -= 1;
    return this.#left >= 0;
  }
}
