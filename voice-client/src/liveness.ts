/** About a second of speech. A backlog above it at this many checks in a row means that the connection is dead. */
const backlogLimitBytes = 36_000;
const stalledChecksLimit = 3;
/** A longer gap between two checks means that the computer slept. */
const asleepAfterMs = 90_000;

/** Detects a connection that died without a close: the network takes nothing more, or the computer slept. */
export class Liveness {
  readonly #now: () => number;
  #checkedAtMs: number;
  #stalledChecks = 0;

  /** @param now milliseconds, preferably on a clock that runs while the computer sleeps */
  constructor(now: () => number) {
    this.#now = now;
    this.#checkedAtMs = now();
  }

  /**
   * Call it about once a second.
   * @param backlogBytes waiting to be sent
   * @returns whether the connection seems alive
   */
  check(backlogBytes: number): boolean {
    const nowMs = this.#now();
    const slept = nowMs - this.#checkedAtMs > asleepAfterMs;
    this.#checkedAtMs = nowMs;
    this.#stalledChecks = backlogBytes > backlogLimitBytes ? this.#stalledChecks + 1 : 0;
    return !slept && this.#stalledChecks < stalledChecksLimit;
  }
}
