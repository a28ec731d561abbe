import type { Indexes } from './indexes.ts';
import type { Locks } from './locks.ts';
import type { Store } from './store.ts';
import type { Transactions } from './transactions.ts';

/** What every call works with. */
export interface Backend {
  store: Store;
  locks: Locks;
  transactions: Transactions;
  /** Absent when no index file was named: then no query is refused for want of an index. */
  indexes: Indexes | undefined;
}
