/** What one person may call. */
export interface RateLimit {
  /** Calls within any minute. */
  readonly perMinute: number;
  /** Calls that may be running at the same moment. */
  readonly atOnce: number;
}

/** Two tabs that both wait for notes make 60 calls a minute, and a page begins with three or four at once. */
export const memberRate: RateLimit = { perMinute: 120, atOnce: 6 };
/** Somebody who isn't on the guest list: enough to wait at the door, which knocks six times a minute. */
export const strangerRate: RateLimit = { perMinute: 10, atOnce: 6 };

export const windowMs = 60_000;
/** A running call may end at any time: whoever had too many at once asks again after this. */
export const atOnceRetryMs = 1_000;

/** What is known of one person's calls. Instants are epoch milliseconds. */
export interface Calls {
  /** When the calls of the last minute began, oldest first. */
  readonly begun: number[];
  /** The calls that are running, each with when it is over at the latest, should its instance die. */
  readonly running: Record<string, number>;
}

/** The call may run, or which limit stands against it and when trying again makes sense. */
export type Verdict =
  | { readonly kind: 'allowed'; readonly calls: Calls }
  | { readonly kind: 'per-minute' | 'at-once'; readonly retryAt: number };

/** One more call. Refused calls don't count. @param until when it is over at the latest */
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
  // Instances' clocks differ by a little: the list stays sorted all the same.
  const sorted = [...begun, now].sort((a, b) => a - b);
  return { kind: 'allowed', calls: { begun: sorted, running: { ...running, [id]: until } } };
}
