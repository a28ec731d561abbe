/** Waits between attempts to reconnect, milliseconds; the last one repeats. */
const backoffMs = [0, 250, 500, 1_000, 2_000, 4_000] as const;
/** A connection that has held for this long has recovered. One that dies sooner belongs to the same recovery. */
const stableAfterMs = 5_000;
/** Trouble is reported after this long … */
const troubleAfterMs = 4_000;
/** … and after this long, reconnecting is given up. */
const lostAfterMs = 30_000;
/** This many connections that die soon after they were made are no accident. */
const quickDeathsOfAStorm = 2;

export interface RecoveryEvents {
  /** Reported once in a recovery that lasts. */
  trouble(): void;
  /** The recovery has failed. */
  lost(): void;
  /** Whether there is a connection just now. */
  isConnected(): boolean;
}

/**
 * The time from the first break of a connection until one holds. Connections that come up and die at once, one after the other,
 * are one recovery: their waits grow, and it ends like one in which none comes up.
 */
export class Recovery {
  readonly #events: RecoveryEvents;
  #tries = 0;
  #quickDeaths = 0;
  #isTold = false;
  /** When the first connection broke; null while one holds. */
  #since: number | null = null;
  #timers: NodeJS.Timeout[] = [];
  #upAt: number | null = null;
  #stable: NodeJS.Timeout | undefined;

  constructor(events: RecoveryEvents) {
    this.#events = events;
  }

  /** Whether connections die as soon as they are made: what they are sent or resume may be the reason. */
  get isStorm(): boolean {
    return this.#quickDeaths >= quickDeathsOfAStorm;
  }

  /** A connection broke, or is replaced. @param isDeath whether it broke by itself */
  begin(isDeath: boolean): void {
    clearTimeout(this.#stable);
    if (isDeath && this.#upAt !== null && Date.now() - this.#upAt < stableAfterMs) this.#quickDeaths += 1;
    if (!isDeath) this.#tries = 0;
    this.#upAt = null;
    if (this.#since === null) {
      this.#since = Date.now();
      this.#timers = [
        setTimeout(() => this.#report(), troubleAfterMs),
        setTimeout(() => this.#report(), lostAfterMs),
      ];
    } else this.#report();
  }

  /** How long to wait before the next attempt, milliseconds. */
  nextWaitMs(): number {
    const wait = backoffMs[Math.min(this.#tries, backoffMs.length - 1)] ?? 0;
    this.#tries += 1;
    return wait;
  }

  /** A connection is up, for the first time or again. */
  connected(): void {
    this.#upAt = Date.now();
    clearTimeout(this.#stable);
    this.#stable = setTimeout(() => this.end(), stableAfterMs);
  }

  /** Ends the recovery: a connection holds, or none is wanted any more. */
  end(): void {
    clearTimeout(this.#stable);
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#since = null;
    this.#tries = 0;
    this.#quickDeaths = 0;
    this.#isTold = false;
  }

  #report(): void {
    if (this.#since === null || (this.#events.isConnected() && !this.isStorm)) return;
    const goneMs = Date.now() - this.#since;
    if (goneMs >= lostAfterMs) {
      this.end();
      this.#events.lost();
    } else if (goneMs >= troubleAfterMs && !this.#isTold) {
      this.#isTold = true;
      this.#events.trouble();
    }
  }
}
