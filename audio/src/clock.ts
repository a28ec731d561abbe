import { warnAtSeconds } from '@improv/contract';

/** Counts down a player's voice time between two saves, and knows when to warn them. */
export class Clock {
  #left: number;
  #at: number;
  /** When the clock was started, epoch milliseconds; null while it is paused. */
  #from: number | null = null;
  /** Seconds left when the marks were last checked. */
  #warned: number;

  /** @param secondsLeft as of `now`, epoch milliseconds */
  constructor(secondsLeft: number, now: number) {
    this.#left = secondsLeft;
    this.#at = now;
    this.#warned = secondsLeft;
  }

  /** Starts counting down. */
  start(now: number): void {
    this.#from = now;
    this.#at = now;
  }

  /** Stops counting down. */
  pause(now: number): void {
    this.#left = this.secondsLeft(now);
    this.#from = null;
  }

  /** Takes over the seconds left that the database has counted, as of `now`. */
  set(secondsLeft: number, now: number): void {
    this.#left = secondsLeft;
    this.#at = now;
  }

  secondsLeft(now: number): number {
    return this.#from === null ? this.#left : Math.max(0, this.#left - (now - this.#at) / 1000);
  }

  /** When the time runs out, epoch milliseconds; null while the clock is paused. */
  get end(): number | null {
    return this.#from === null ? null : this.#at + this.#left * 1000;
  }

  /** Whether the time left has passed one of `warnAtSeconds` since the last call. */
  passed(now: number): boolean {
    const left = this.secondsLeft(now);
    const passed = warnAtSeconds.some((mark) => left <= mark && this.#warned > mark);
    this.#warned = left;
    return passed;
  }
}
