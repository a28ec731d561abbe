import { type ApiError, type ApiErrorReason, asApiError } from './apiError.ts';

/** Reasons of calls that had no effect: the same call may be repeated at the time that the error names. */
const worthRepeating: ReadonlySet<ApiErrorReason> = new Set(['too-many-calls', 'turn-in-flight']);

/** Calls are counted per minute; a later time comes from a clock that differs from this one. */
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
 * Holds calls back while the server limits them: after "too many calls" no part of the page sends a call before the time
 * that the error names, and the refused call is repeated by itself.
 */
export class ComeBack {
  readonly #clock: Clock;
  #quiet: { readonly person: string | null; readonly until: number; readonly error: ApiError } | undefined;

  constructor(at: Clock = clock) {
    this.#clock = at;
  }

  /**
   * Makes a call, and repeats it while it is refused only because it came too early.
   * @param person the caller; a limit of one person doesn't hold back another
   * @param patienceMs how long to wait before giving up
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
