/** How many calls one person may make. */
export interface RateLimit {
  /** Calls within any minute. */
  readonly perMinute: number;
  /** Calls running at the same moment. */
  readonly atOnce: number;
}

/** Two tabs that wait for notes make 60 calls a minute, and a page starts with three or four at once. */
export const memberRate: RateLimit = { perMinute: 120, atOnce: 6 };
/** For people who are not on the guest list: a page that waits for access calls six times a minute. */
export const strangerRate: RateLimit = { perMinute: 10, atOnce: 6 };

export const windowMs = 60_000;
/** A caller with too many calls at once retries after this long, because a running call may end at any time. */
export const atOnceRetryMs = 1_000;

/** One person's calls. Instants are epoch milliseconds. */
export interface Calls {
  /** When the calls of the last minute began, oldest first. */
  readonly begun: number[];
  /** The running calls by id, each with its latest end, in case its instance dies. */
  readonly running: Record<string, number>;
}

/** The call may run; or the limit that refuses it, and when to try again. */
export type Verdict =
  | { readonly kind: 'allowed'; readonly calls: Calls }
  | { readonly kind: 'per-minute' | 'at-once'; readonly retryAt: number };

/** Checks and counts one more call; refused calls are not counted. @param until the call's latest end */
export function checkCall(
  calls: Calls,
  { id, until }: { readonly id: string; readonly until: number },
  limit: RateLimit,
  now: number,
): Verdict {
  const begun = calls.begun.filter((at) => at > now - windowMs);
  const running = Object.fromEntries(Object.entries(calls.running).filter(([, over]) => over > now));
  const frees = begun.at(-limit.perMinute);
  if (frees !== undefined) return { kind: 'per-minute', retryAt: frees + windowMs };
  if (Object.keys(running).length >= limit.atOnce) return { kind: 'at-once', retryAt: now + atOnceRetryMs };
  // Sorted, because instances' clocks differ a little.
  const sorted = [...begun, now].sort((a, b) => a - b);
  return { kind: 'allowed', calls: { begun: sorted, running: { ...running, [id]: until } } };
}
