import { type ApiError, type ApiErrorReason, asApiError } from './apiError.ts';

/** Refusals of calls that have done nothing: the very same call may be sent again at the time they name. */
const worthRepeating: ReadonlySet<ApiErrorReason> = new Set(['too-many-calls', 'turn-in-flight']);

/** A minute is what calls are counted over; what names a later time goes by another clock than ours. */
const longestWaitMs = 60_000;
const shortestWaitMs = 500;

interface Clock {
  /** Milliseconds that only ever grow. */
  readonly ticks: () => number;
  /** Epoch milliseconds. */
  readonly date: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

const clock: Clock = {
  ticks: () => performance.now(),
  date: Date.now,
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
};

/**
 * Keeps calls from going out before the server will take them: whoever was told "too many calls" sends nothing until the
 * time that came with it, from any part of the page, and what was refused so is sent again by itself.
 */
export class ComeBack {
  readonly #clock: Clock;
  #quiet: { readonly person: string | null; readonly until: number; readonly error: ApiError } | undefined;

  constructor(at: Clock = clock) {
    this.#clock = at;
  }

  /**
   * Makes a call, and makes it again for as long as it is refused only for its time.
   * @param person who calls; what one was refused doesn't hold back another
   * @param patienceMs how long the caller would rather wait than be told
   * @throws ApiError
   */
  async call<T>(person: string | null, patienceMs: number, attempt: () => Promise<T>): Promise<T> {
    const givesUpAt = this.#clock.ticks() + patienceMs;
    for (let leastMs = shortestWaitMs; ; leastMs *= 2) {
      await this.#waitForQuiet(person, givesUpAt);
      try {
        return await attempt();
      } catch (thrown) {
        const error = asApiError(thrown);
        if (!worthRepeating.has(error.reason) || error.retryAt === null) throw error;
        const named = error.retryAt.getTime() - this.#clock.date();
        const waitMs = Math.min(Math.max(named, leastMs), longestWaitMs);
        const until = this.#clock.ticks() + waitMs;
        if (error.reason === 'too-many-calls') this.#quiet = { person, until, error };
        if (until > givesUpAt) throw error;
        await this.#clock.sleep(waitMs);
      }
    }
  }

  async #waitForQuiet(person: string | null, givesUpAt: number): Promise<void> {
    const quiet = this.#quiet;
    const leftMs = (quiet?.until ?? 0) - this.#clock.ticks();
    if (!quiet || quiet.person !== person || leftMs <= 0) return;
    if (quiet.until > givesUpAt) throw quiet.error;
    await this.#clock.sleep(leftMs);
  }
}
