/** About a second of speech. More that waits to be sent, for so many checks on end, is a line that is dead. */
const backlogLimitBytes = 36_000;
const stalledChecksLimit = 3;
/** Only a sleeping computer explains so much time between two checks. */
const asleepAfterMs = 90_000;

/** Notices a line that died without a word: its network took nothing more, or the computer slept. */
export class Liveness {
  readonly #now: () => number;
  #checkedAtMs: number;
  #stalledChecks = 0;

  /** @param now milliseconds, on a clock that goes on while the computer sleeps, where there is one */
  constructor(now: () => number) {
    this.#now = now;
    this.#checkedAtMs = now();
  }

  /**
   * To be called about once a second.
   * @param backlogBytes that wait to be sent
   * @returns whether the line may be taken for alive
   */
  check(backlogBytes: number): boolean {
    const nowMs = this.#now();
    const slept = nowMs - this.#checkedAtMs > asleepAfterMs;
    this.#checkedAtMs = nowMs;
    this.#stalledChecks = backlogBytes > backlogLimitBytes ? this.#stalledChecks + 1 : 0;
    return !slept && this.#stalledChecks < stalledChecksLimit;
  }
}
