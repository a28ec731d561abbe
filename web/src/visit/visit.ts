/**
 * One person's stay at this screen, from the moment they are known to the moment somebody else is, or nobody. All that
 * is theirs ends with it: what was fetched, what runs, what this browser keeps.
 */
export interface Visit {
  /** Null while nobody is signed in. */
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

/** Somebody is at this screen, or nobody. @returns whether somebody else was before: their visit is over */
export function turnTo(uid: string | null): boolean {
  const { visit, over } = current;
  if (visit.uid === uid) return false;
  // What hears of the end, and asks for more, asks in the name of who is leaving: it is told no.
  over.abort();
  current = begin(uid);
  return visit.uid !== null;
}

/**
 * Waits for work that belongs to a visit: once that is over, what the work comes to is no longer told to anybody.
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
