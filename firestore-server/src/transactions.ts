import { randomBytes } from 'node:crypto';
import type { LockOwner, Locks } from './locks.ts';
import { type TransactionOptions, toMillis } from './protocol.ts';
import { aborted, failedPrecondition, invalid } from './refusal.ts';

/** A transaction that has begun. A read-only one has a time that it reads at and takes no locks. */
export interface Transaction extends LockOwner {
  readonly id: Buffer;
  readonly database: string;
  readonly readMillis: number | undefined;
  readonly startedAt: number;
  usedAt: number;
  /** The connection that it was last used over, once it was. */
  peer: string | undefined;
  /** Calls under way; as long as there are any the client is alive. */
  calls: number;
}

/**
 * A client that holds what others wait for, has been silent this long and has closed its connection is taken for dead.
 * Production knows no connections and lets them wait for the minute below: that a killed process costs in development
 * is no fault to learn from.
 */
const goneHolderMs = 5_000;
/** As in production: https://firebase.google.com/docs/firestore/quotas#transactions */
const productionIdleMs = 60_000;
/** As in production. */
const lastAtMostMs = 270_000;
const sweepEveryMs = 500;
/** How far back the engine can read. */
export const readableForMs = 60_000;

const runBytes = 8;
const rankBytes = 6;

/** The transactions under way, each until it ends or its client falls silent. */
export class Transactions {
  readonly #locks: Locks;
  readonly #isConnected: (peer: string) => boolean;
  readonly #idleAtMostMs: number;
  readonly #active = new Map<string, Transaction>();
  /** Tells this run's transactions from those of a run before. */
  readonly #run = randomBytes(runBytes);
  readonly #sweep: NodeJS.Timeout;
  #lastRank = 0;

  /** @param options.isConnected whether a connection that was there still is */
  constructor(
    locks: Locks,
    {
      isConnected,
      idleAtMostMs = productionIdleMs,
    }: { isConnected: (peer: string) => boolean; idleAtMostMs?: number | undefined },
  ) {
    this.#locks = locks;
    this.#isConnected = isConnected;
    this.#idleAtMostMs = idleAtMostMs;
    this.#sweep = setInterval(() => this.#endSilent(), sweepEveryMs).unref();
  }

  /**
   * @param now the database's time in milliseconds, at which a read-only transaction reads unless it names its own
   * @throws Refusal INVALID_ARGUMENT or FAILED_PRECONDITION when the options make no sense
   */
  begin(database: string, options: TransactionOptions | null | undefined, now: number): Transaction {
    const { readOnly, readWrite } = options ?? {};
    if (readOnly && readWrite) throw invalid('A transaction is either read-only or read-write.');
    const readMillis = readOnly
      ? checkReadTime(readOnly.readTime ? toMillis(readOnly.readTime) : now, now)
      : undefined;
    const retried = readWrite?.retryTransaction?.length
      ? this.#rankOf(Buffer.from(readWrite.retryTransaction))
      : 0;
    const rank = retried || this.nextRank();
    const id = Buffer.concat([this.#run, Buffer.alloc(rankBytes), randomBytes(runBytes)]);
    id.writeUIntBE(rank, runBytes, rankBytes);
    const at = performance.now();
    const transaction: Transaction = {
      id,
      rank,
      database,
      readMillis,
      startedAt: at,
      usedAt: at,
      peer: undefined,
      calls: 0,
      aborted: () => this.end(transaction),
    };
    this.#active.set(id.toString('hex'), transaction);
    return transaction;
  }

  /** The rank of something that starts now; later ones rank higher. */
  nextRank(): number {
    this.#lastRank += 1;
    return this.#lastRank;
  }

  /**
   * @throws Refusal ABORTED when the transaction has ended, INVALID_ARGUMENT when there never was one; both make the
   *   client start it anew
   */
  find(database: string, id: Uint8Array): Transaction {
    const transaction = this.#active.get(Buffer.from(id).toString('hex'));
    if (transaction && transaction.database === database) return transaction;
    // The official clients look for these words to decide whether to try again.
    if (!this.#rankOf(Buffer.from(id)))
      throw invalid('The referenced transaction has expired or is no longer valid.');
    throw aborted(
      'The transaction has ended: an older one wrote what it had read, or its client was silent for too long. Please try it again.',
    );
  }

  /** Runs a part of a call on behalf of a transaction, which counts as alive meanwhile. */
  async during<T>(transaction: Transaction, peer: string, work: () => Promise<T>): Promise<T> {
    transaction.peer = peer;
    transaction.calls += 1;
    try {
      return await work();
    } finally {
      transaction.calls -= 1;
      transaction.usedAt = performance.now();
    }
  }

  /** Ends a transaction that may have ended already. */
  endById(database: string, id: Uint8Array): void {
    const transaction = this.#active.get(Buffer.from(id).toString('hex'));
    if (transaction?.database === database) this.end(transaction);
  }

  end(transaction: Transaction): void {
    this.#active.delete(transaction.id.toString('hex'));
    this.#locks.release(transaction);
  }

  close(): void {
    clearInterval(this.#sweep);
    for (const transaction of this.#active.values()) this.end(transaction);
  }

  #endSilent(): void {
    const now = performance.now();
    for (const transaction of this.#active.values()) {
      const silent = transaction.calls === 0 ? now - transaction.usedAt : 0;
      const tooLong = silent > this.#idleAtMostMs || now - transaction.startedAt > lastAtMostMs;
      const { peer } = transaction;
      const isGone = silent > goneHolderMs && peer !== undefined && !this.#isConnected(peer);
      if (tooLong || (isGone && this.#locks.isInTheWay(transaction))) this.end(transaction);
    }
  }

  /** The rank in a transaction id of this run, else 0. */
  #rankOf(id: Buffer): number {
    const ours = id.length === runBytes + rankBytes + runBytes && id.subarray(0, runBytes).equals(this.#run);
    return ours ? id.readUIntBE(runBytes, rankBytes) : 0;
  }
}

/**
 * @returns the read time, in milliseconds
 * @throws Refusal FAILED_PRECONDITION when it is too long ago, INVALID_ARGUMENT when it is still to come
 */
export function checkReadTime(millis: number, now: number): number {
  if (millis > now) throw invalid('The read time lies in the future.');
  if (now - millis > readableForMs) throw failedPrecondition('The read time is more than 60 seconds ago.');
  return millis;
}
