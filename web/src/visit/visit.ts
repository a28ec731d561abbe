/**
 * One person's stay at this screen, from sign-in until sign-out or another person's sign-in. Everything of theirs ends with
 * it: fetched data, running calls, browser storage.
 */
export interface Visit {
  /** Null while no one is signed in. */
  readonly uid: string | null;
  /** Aborted when the visit is over. */
  readonly signal: AbortSignal;
}

let current: { readonly visit: Visit; readonly over: AbortController } = begin(null);

function begin(uid: string | null) {
  const over = new AbortController();
  return { visit: { uid, signal: over.signal }, over };
}

export function theVisit(): Visit {
  return current.visit;
}

/** Starts the visit of this person, or of no one. @returns whether it ended another person's visit */
export function turnTo(uid: string | null): boolean {
  const { visit, over } = current;
  if (visit.uid === uid) return false;
  // Aborted while the old visit is still current: listeners that make calls make them for the old person, and fail.
  over.abort();
  current = begin(uid);
  return visit.uid !== null;
}

/**
 * Waits for work that belongs to a visit, and ignores its result once the visit is over.
 * @throws what `onOver` makes when the visit ends first
 */
export function within<T>({ signal }: Visit, work: Promise<T>, onOver: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const over = (): void => reject(onOver());
    if (signal.aborted) over();
    signal.addEventListener('abort', over, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', over));
  });
}
