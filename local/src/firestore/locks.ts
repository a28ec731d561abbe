import { type Claim, Claims } from './claims.ts';
import { aborted } from './refusal.ts';

/** Whoever takes locks: a transaction, or a single commit. */
export interface LockOwner {
  /** When it first asked, as a rank: the lower one goes first. A retried transaction keeps its rank. */
  readonly rank: number;
}

interface Request {
  owner: LockOwner;
  claims: Claim[];
  grant(): void;
  fail(error: Error): void;
}

/** How long a request waits for its locks before it is aborted; production gives up after about 20 s as well. */
const waitAtMostMs = 30_000;

/**
 * Pessimistic locks, as production takes them for server clients: the first reader keeps the others waiting, so that
 * racing transactions follow one another instead of failing. Every lock is exclusive: if readers could share, racers
 * that read and then write would all but one have to be aborted.
 *
 * - A request is granted as a whole or waits holding nothing of it.
 * - Requests of owners that hold nothing yet are served by rank and never overtake one that they conflict with.
 *   Owners that hold locks go before those, for others wait on them.
 * - So only owners that hold locks can wait in a circle. That is found at once, and the youngest of them is aborted.
 */
export class Locks {
  readonly #held = new Claims<LockOwner>();
  #waiting: Request[] = [];

  /**
   * Takes locks, waiting as long as others have them.
   * @param signal gives up the wait, for a caller that went away
   * @throws Refusal ABORTED on a deadlock, after {@link waitAtMostMs}, or by the signal
   */
  async acquire(owner: LockOwner, claims: Claim[], signal: AbortSignal): Promise<void> {
    if (this.#isFree(owner, claims)) {
      this.#held.add(owner, claims);
      return;
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const request: Request = { owner, claims, grant: resolve, fail: reject };
    const giveUp = (sentence: string) => this.#fail([request], sentence);
    const timer = setTimeout(
      () => giveUp('Too much contention on these documents; please try again.'),
      waitAtMostMs,
    );
    const onAbort = () => giveUp('The caller went away while it waited for a lock.');
    signal.addEventListener('abort', onAbort);
    this.#waiting.push(request);
    this.#waiting.sort((a, b) => a.owner.rank - b.owner.rank);
    this.#serve();
    this.#breakDeadlocks(owner);
    if (signal.aborted) onAbort();
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** Gives back all that an owner holds; what it still waits for is aborted. */
  release(owner: LockOwner): void {
    this.#held.remove(owner);
    this.#fail(
      this.#waiting.filter((request) => request.owner === owner),
      'The transaction ended while it waited for a lock.',
    );
  }

  /** Whether somebody waits for what this owner holds. */
  isInTheWay(owner: LockOwner): boolean {
    return this.#waiting.some((request) => this.#held.rivals(request.owner, request.claims).has(owner));
  }

  #isFree(owner: LockOwner, claims: Claim[]): boolean {
    if (this.#held.rivals(owner, claims).size > 0) return false;
    if (this.#held.has(owner)) return true;
    const queued = new Claims<LockOwner>();
    for (const request of this.#waiting) {
      if (!this.#held.has(request.owner)) queued.add(request.owner, request.claims);
    }
    return queued.rivals(owner, claims).size === 0;
  }

  #serve(): void {
    const queued = new Claims<LockOwner>();
    const left: Request[] = [];
    for (const request of this.#waiting) {
      const { owner, claims } = request;
      const holdsLocks = this.#held.has(owner);
      const mayGo =
        this.#held.rivals(owner, claims).size === 0 &&
        (holdsLocks || queued.rivals(owner, claims).size === 0);
      if (mayGo) {
        this.#held.add(owner, claims);
        request.grant();
      } else {
        left.push(request);
        if (!holdsLocks) queued.add(owner, claims);
      }
    }
    this.#waiting = left;
  }

  #fail(requests: Request[], sentence: string): void {
    this.#waiting = this.#waiting.filter((request) => !requests.includes(request));
    for (const request of requests) request.fail(aborted(sentence));
    this.#serve();
  }

  #breakDeadlocks(owner: LockOwner): void {
    for (let circle = this.#circleFrom(owner); circle.length > 0; circle = this.#circleFrom(owner)) {
      const victim = circle.reduce((youngest, other) => (other.rank > youngest.rank ? other : youngest));
      const requests = this.#waiting.filter((request) => request.owner === victim);
      this.#held.remove(victim);
      this.#fail(requests, 'Deadlock: two transactions wait for each other; please try this one again.');
    }
  }

  /** The owners on a way along which `start` waits for itself, or none. */
  #circleFrom(start: LockOwner): LockOwner[] {
    const visited = new Set<LockOwner>();
    const walk = (owner: LockOwner, way: LockOwner[]): LockOwner[] => {
      for (const { owner: waiter, claims } of this.#waiting) {
        if (waiter !== owner) continue;
        for (const holder of this.#held.rivals(owner, claims)) {
          if (holder === start) return [...way, owner];
          if (visited.has(holder)) continue;
          visited.add(holder);
          const circle = walk(holder, [...way, owner]);
          if (circle.length > 0) return circle;
        }
      }
      return [];
    };
    return walk(start, []);
  }
}
