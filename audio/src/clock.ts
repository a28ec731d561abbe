import { warnAtSeconds } from '@improv/contract';

/** A player's time at the microphone between two savings: how much is left, and when they are to be told. */
export class Clock {
  #left: number;
  #at: number;
  /** Since when time runs; null while the client is away. */
  #from: number | null = null;
  /** What has been said of it. */
  #warned: number;

  /** @param secondsLeft as of `now`, epoch milliseconds */
  constructor(secondsLeft: number, now: number) {
    this.#left = secondsLeft;
    this.#at = now;
    this.#warned = secondsLeft;
  }

  /** Time runs from now on. */
  start(now: number): void {
    this.#from = now;
    this.#at = now;
  }

  /** Time has stopped. */
  pause(now: number): void {
    this.#left = this.secondsLeft(now);
    this.#from = null;
  }

  /** The time that the server has counted: what is left as of `now`. */
  set(secondsLeft: number, now: number): void {
    this.#left = secondsLeft;
    this.#at = now;
  }

  secondsLeft(now: number): number {
    return this.#from === null ? this.#left : Math.max(0, this.#left - (now - this.#at) / 1000);
  }

  /** When the last second ends, if nothing changes; null while time stands still. Epoch milliseconds. */
  get end(): number | null {
    return this.#from === null ? null : this.#at + this.#left * 1000;
  }

  /** Whether one of the marks has been passed since this was last asked. */
  passed(now: number): boolean {
    const left = this.secondsLeft(now);
    const passed = warnAtSeconds.some((mark) => left <= mark && this.#warned > mark);
    this.#warned = left;
    return passed;
  }
}
