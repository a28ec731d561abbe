import type { Backend } from './backend.ts';
import type { Database } from './engine.ts';
import type { SharedClaims } from './locks.ts';
import { type Timestamp, type TransactionOptions, toMillis } from './protocol.ts';
import type { Caller } from './rpc.ts';
import { checkReadTime, type Transaction } from './transactions.ts';

/** How a read says which state of the database it wants; at most one of the three is given. */
export interface Consistency {
  transaction?: Uint8Array | string | null;
  newTransaction?: TransactionOptions | null;
  readTime?: Timestamp | null;
}

/** What a read answers besides its documents. */
export interface View<T> {
  result: T;
  readMillis: number;
  /** The id of the transaction that this very read began. */
  begun?: Buffer;
}

/**
 * Reads in the state that a request asks for. A transaction that may write locks what it reads: it stays as it is until
 * the transaction ends, or an older one takes the locks away.
 * @param read synchronous, so that it sees one state
 * @throws Refusal ABORTED when the locks cannot be had, INVALID_ARGUMENT or FAILED_PRECONDITION for a bad read time
 */
export async function readIn<T>(
  { store: { clock }, locks, transactions }: Backend,
  database: Database,
  { transaction: id, newTransaction, readTime }: Consistency,
  claims: SharedClaims,
  caller: Caller,
  read: (readMillis: number) => T,
): Promise<View<T>> {
  if (newTransaction) {
    const transaction = transactions.begin(database.name, newTransaction, clock.read());
    try {
      return { ...(await readWithin(transaction)), begun: transaction.id };
    } catch (error) {
      // The client never learns this transaction's id, so no one else could end it.
      transactions.end(transaction);
      throw error;
    }
  }
  if (id?.length) return await readWithin(transactions.find(database.name, asBytes(id)));
  const now = clock.read();
  const readMillis = readTime ? checkReadTime(toMillis(readTime), now) : now;
  return { result: read(readMillis), readMillis };

  function readWithin(transaction: Transaction): Promise<View<T>> {
    return transactions.during(transaction, caller.peer, async () => {
      const { readMillis: past } = transaction;
      if (past !== undefined) return { result: read(past), readMillis: past };
      return await locks.read(transaction, claims, caller.signal, () => {
        const readMillis = clock.read();
        return { result: read(readMillis), readMillis };
      });
    });
  }
}

/** A wire field of type `bytes`; as JSON it would be base64. */
export function asBytes(bytes: Uint8Array | string): Uint8Array {
  return typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : bytes;
}
