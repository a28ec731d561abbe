import type { Backend } from './backend.ts';
import type { Claim } from './claims.ts';
import type { Database } from './engine.ts';
import { type Timestamp, type TransactionOptions, toMillis } from './protocol.ts';
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
 * Reads in the state that a request asks for. Inside a transaction the claims are locked first, so that nobody changes
 * what was read before the transaction ends.
 * @param read synchronous, so that it sees one state
 * @throws Refusal ABORTED when the locks cannot be had, INVALID_ARGUMENT or FAILED_PRECONDITION for a bad read time
 */
export async function readIn<T>(
  { store: { clock }, transactions }: Backend,
  database: Database,
  { transaction: id, newTransaction, readTime }: Consistency,
  claims: Claim[],
  signal: AbortSignal,
  read: (readMillis: number) => T,
): Promise<View<T>> {
  if (newTransaction) {
    const transaction = transactions.begin(database.name, newTransaction, clock.read());
    try {
      return { ...(await readWithin(transaction)), begun: transaction.id };
    } catch (error) {
      // The client never learns this transaction's id, so nobody else could end it.
      transactions.end(transaction);
      throw error;
    }
  }
  if (id?.length) return await readWithin(transactions.find(database.name, asBytes(id)));
  const now = clock.read();
  const readMillis = readTime ? checkReadTime(toMillis(readTime), now) : now;
  return { result: read(readMillis), readMillis };

  function readWithin(transaction: Transaction): Promise<View<T>> {
    return transactions.during(transaction, async () => {
      await transactions.lock(transaction, claims, signal);
      const readMillis = transaction.readMillis ?? clock.read();
      return { result: read(readMillis), readMillis };
    });
  }
}

/** A wire field of type `bytes`; as JSON it would be base64. */
export function asBytes(bytes: Uint8Array | string): Uint8Array {
  return typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : bytes;
}
