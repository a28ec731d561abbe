/**
 * The database's time in whole milliseconds. It moves only when it is told to, so that a commit has one time for all
 * of its writes, and a commit is always later than every read and commit before it: the engine compares
 * milliseconds to decide what a read at a given time may see.
 */
export class Clock {
  #now = 0;
  #latest = 0;

  /** The current time, as last set. */
  get now(): number {
    return this.#now;
  }

  /** Moves to the time of a read: the wall clock, but never back. */
  read(): number {
    return this.#moveTo(Math.max(Date.now(), this.#latest));
  }

  /** Moves to the time of a commit: later than everything that was read or written before. */
  tick(): number {
    return this.#moveTo(Math.max(Date.now(), this.#latest + 1));
  }

  /** Moves to the latest time there has been, so that what is brought back now comes after what came before. */
  unwind(): void {
    this.#now = this.#latest;
  }

  /** Moves to a time of the past, while stored documents are brought back with the times they had. */
  rewind(millis: number): void {
    this.#moveTo(millis);
  }

  #moveTo(millis: number): number {
    this.#now = millis;
    this.#latest = Math.max(this.#latest, millis);
    return millis;
  }
}
