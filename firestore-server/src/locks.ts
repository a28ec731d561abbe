import type { Fields } from './fieldPath.ts';
import { aborted } from './refusal.ts';

/** Who takes locks: a transaction, or a single commit. */
export interface LockOwner {
  /** When it first asked, as a rank: the lower one is older and goes first. A retried transaction keeps its rank. */
  readonly rank: number;
  /** Hears that its locks were taken away: what it has read may change now. */
  aborted?(): void;
}

/** The part of the data that a query looked through: what changes there would change its answer. */
export interface Range {
  /** Whether a commit that writes this document changes what the query finds. */
  isTouchedBy(change: PendingChange): boolean;
}

/** A document that a commit is going to write. */
export interface PendingChange {
  /** Resource name. */
  readonly name: string;
  /** Its fields as they are and as the commit would leave them, of the two in which there is such a document. */
  states(): Fields[];
}

/** What a read keeps as it is until its transaction ends: single documents, and what a query looked through. */
export interface SharedClaims {
  readonly documents: readonly string[];
  readonly range?: Range;
}

interface Request {
  readonly owner: LockOwner;
  readonly shared: SharedClaims;
  readonly changes: readonly PendingChange[];
  run(): void;
  fail(error: Error): void;
}

interface Held {
  readonly documents: Set<string>;
  readonly ranges: Range[];
}

/**
 * How long a wait may last before it is given up with ABORTED. Production documents none; these are about what the
 * lock tests of others have found it to take.
 */
const commitWaitsAtMostMs = 15_000;
const readWaitsAtMostMs = 20_000;

/**
 * Locks that a commit gives back are had by others a moment later, when its answer is on its way: in production, its
 * client hears of it before those who waited do.
 */
const handOverMs = 5;

const nothing: SharedClaims = { documents: [] };

/**
 * Pessimistic locks as production takes them for server clients, by the rules of Spanner, which it stands on
 * (wound-wait: https://cloud.google.com/spanner/docs/transactions#locking).
 *
 * - Readers share. A commit needs what it writes for itself, and has it only for the moment in which it writes.
 * - A commit waits for readers older than itself, and takes the locks of younger ones away: those are aborted, and their
 *   clients try again. So a lock is only waited for by something younger, and no circle can form.
 * - A read waits for an older commit that waits already, so that readers who keep coming don't keep a writer out.
 */
export class Locks {
  readonly #held = new Map<LockOwner, Held>();
  /** Oldest first. */
  #waiting: Request[] = [];
  #isServing = false;

  /**
   * Runs a read as soon as its locks can be had, and keeps them for the owner.
   * @param read synchronous, so that it sees the state that the locks keep
   * @param signal gives up the wait, for a caller that went away
   * @throws Refusal ABORTED when the owner is wounded while it waits, has waited too long, or by the signal
   */
  read<T>(owner: LockOwner, shared: SharedClaims, signal: AbortSignal, read: () => T): Promise<T> {
    return this.#request(owner, shared, [], signal, () => {
      this.#hold(owner, shared);
      return read();
    });
  }

  /**
   * Runs a commit as soon as no older reader is in its way, and ends all that the owner holds.
   * @param commit synchronous
   * @throws Refusal ABORTED when the owner is wounded while it waits, has waited too long, or by the signal
   */
  write<T>(
    owner: LockOwner,
    changes: readonly PendingChange[],
    signal: AbortSignal,
    commit: () => T,
  ): Promise<T> {
    return this.#request(owner, nothing, changes, signal, () => {
      this.#held.delete(owner);
      return commit();
    });
  }

  /** Gives back all that an owner holds; what it still waits for is aborted. */
  release(owner: LockOwner): void {
    if (!this.#held.has(owner) && !this.#waiting.some((request) => request.owner === owner)) return;
    this.#drop(owner, 'The transaction ended while it waited for a lock.');
    this.#serve();
  }

  /** Whether a commit waits for what this owner holds. */
  isInTheWay(owner: LockOwner): boolean {
    const held = this.#held.get(owner);
    return (
      held !== undefined &&
      this.#waiting.some((request) => request.owner !== owner && conflicts(held, request.changes))
    );
  }

  async #request<T>(
    owner: LockOwner,
    shared: SharedClaims,
    changes: readonly PendingChange[],
    signal: AbortSignal,
    work: () => T,
  ): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const run = () => {
      try {
        resolve(work());
      } catch (error) {
        reject(error);
      }
    };
    const giveUp = (sentence: string) => {
      this.#abort(owner, sentence);
      this.#serve();
    };
    const onAbort = () => giveUp('The caller went away while it waited for a lock.');
    const tooLong = () => giveUp('Too much contention on these documents. Please try again.');
    if (signal.aborted) throw aborted('The caller went away before it was served.');
    this.#waiting.push({ owner, shared, changes, run, fail: reject });
    this.#waiting.sort((a, b) => a.owner.rank - b.owner.rank);
    signal.addEventListener('abort', onAbort);
    const timer = setTimeout(tooLong, changes.length > 0 ? commitWaitsAtMostMs : readWaitsAtMostMs);
    this.#serve();
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    }
  }

  /** Runs whatever can go now; each commit that ends may let others go. */
  #serve(): void {
    // What runs here may release locks in its turn: the outer call goes on until nothing can go any more.
    if (this.#isServing) return;
    this.#isServing = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        const request = next;
        this.#waiting = this.#waiting.filter((other) => other !== request);
        request.run();
        if (request.changes.length > 0) {
          setTimeout(() => this.#serve(), handOverMs);
          return;
        }
      }
    } finally {
      this.#isServing = false;
    }
  }

  /** The oldest request that can go, after the younger readers in its way have been wounded. */
  #next(): Request | undefined {
    for (const [index, request] of this.#waiting.entries()) {
      const { owner, changes, shared } = request;
      if (changes.length === 0) {
        if (this.#holds(owner, shared) || !this.#isBarred(shared, index)) return request;
        continue;
      }
      const rivals = [...this.#held].filter(([other, held]) => other !== owner && conflicts(held, changes));
      const younger = rivals.filter(([other]) => other.rank > owner.rank);
      for (const [other] of younger) {
        this.#abort(other, 'An older transaction writes what this one has read. Please try again.');
      }
      // A wounded owner waits for nothing any more: the queue is another one now.
      if (younger.length > 0) return this.#next();
      if (rivals.length === 0 && !this.#isBarred({ documents: names(changes) }, index)) return request;
    }
    return undefined;
  }

  /** Whether an older commit, or one that came before, waits for a part of this. */
  #isBarred(shared: SharedClaims, index: number): boolean {
    const wanted: Held = {
      documents: new Set(shared.documents),
      ranges: shared.range ? [shared.range] : [],
    };
    return this.#waiting.slice(0, index).some(({ changes }) => conflicts(wanted, changes));
  }

  #abort(owner: LockOwner, sentence: string): void {
    this.#drop(owner, sentence);
    owner.aborted?.();
  }

  #drop(owner: LockOwner, sentence: string): void {
    this.#held.delete(owner);
    const [its, others] = [this.#waiting.filter(isIts), this.#waiting.filter((request) => !isIts(request))];
    this.#waiting = others;
    for (const request of its) request.fail(aborted(sentence));

    function isIts(request: Request): boolean {
      return request.owner === owner;
    }
  }

  #hold(owner: LockOwner, { documents, range }: SharedClaims): void {
    const held = this.#held.get(owner) ?? { documents: new Set(), ranges: [] };
    this.#held.set(owner, held);
    for (const name of documents) held.documents.add(name);
    if (range) held.ranges.push(range);
  }

  #holds(owner: LockOwner, { documents, range }: SharedClaims): boolean {
    const held = this.#held.get(owner)?.documents;
    return !range && held !== undefined && documents.every((name) => held.has(name));
  }
}

function conflicts({ documents, ranges }: Held, changes: readonly PendingChange[]): boolean {
  return changes.some(
    (change) => documents.has(change.name) || ranges.some((range) => range.isTouchedBy(change)),
  );
}

function names(changes: readonly PendingChange[]): string[] {
  return changes.map(({ name }) => name);
}
