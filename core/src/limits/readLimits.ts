import type { DocumentReference, DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import { type Limits, limitsOf, limitsRef, toDocument, type UsedLimits } from './limits.ts';

/** The member whose limits are read. With a `uid`, documents of that account are included even if they lack an address. */
export interface Owner {
  readonly uid: string | null;
  readonly email: string;
}

/** The owner of a session. `email` is null in sessions older than that field. */
export type SessionOwner = { readonly uid: string; readonly email: string | null };

/** To add other limits to. */
const unused: Limits = {
  email: null,
  accounts: [],
  day: '',
  sessionsToday: 0,
  voiceSecondsToday: 0,
  costTodayUsd: 0,
  sessionsTotal: 0,
  active: {},
  pendingSessions: {},
};

/** The document of an account, from when limits belonged to accounts. */
function accountLimitsRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('limits').doc(uid);
}

/**
 * Reads a member's limits, in a transaction that has not written yet, including what they used while limits belonged to
 * accounts.
 */
export async function readLimits(db: Firestore, transaction: Transaction, owner: Owner): Promise<UsedLimits> {
  return withAccounts(db, transaction, await transaction.get(limitsRef(db, owner.email)), owner);
}

/**
 * Adds what a member used while limits belonged to accounts. This reads more documents only once for each account, because
 * the next `writeLimits` deletes the old documents.
 * @param read `limits/{email}` as the transaction has read it
 */
export async function withAccounts(
  db: Firestore,
  transaction: Transaction,
  read: DocumentSnapshot,
  { uid, email }: Owner,
): Promise<UsedLimits> {
  const stored = read.exists ? limitsOf(read) : null;
  if (stored && isWhole(stored, uid)) return read;
  const named = await transaction.get(db.collection('limits').where('email', '==', email));
  const old: DocumentSnapshot[] = named.docs.filter(({ id }) => id !== read.id);
  // A document without an `email` can be found by its account only.
  if (uid !== null && !old.some(({ id }) => id === uid)) {
    const nameless = await transaction.get(accountLimitsRef(db, uid));
    if (nameless.exists) old.push(nameless);
  }
  const known = [...(stored?.accounts ?? []), ...old.map(({ id }) => id), ...(uid === null ? [] : [uid])];
  const parts = [...(stored ? [stored] : []), ...old.map(limitsOf)];
  const data = toDocument({ ...parts.reduce(addLimits, unused), email, accounts: [...new Set(known)] });
  return {
    ref: read.ref,
    exists: read.exists || old.length > 0,
    data: () => data,
    get: (field) => read.get(field) ?? old[0]?.get(field),
    taken: old.map(({ ref }) => ref),
  };
}

/** Like `withAccounts`, for callers that only read. */
export async function viewLimits(db: Firestore, read: DocumentSnapshot, owner: Owner): Promise<UsedLimits> {
  if (read.exists && isWhole(limitsOf(read), owner.uid)) return read;
  return db.runTransaction((transaction) => withAccounts(db, transaction, read, owner), { readOnly: true });
}

function isWhole({ accounts }: Limits, uid: string | null): boolean {
  return uid === null || accounts.includes(uid);
}

/** Reads the limits that a session counts against, in a transaction that has not written yet. */
export async function readLimitsOfSession(
  db: Firestore,
  transaction: Transaction,
  { uid, email }: SessionOwner,
): Promise<UsedLimits> {
  if (email !== null) return readLimits(db, transaction, { uid, email });
  const byAccount = await transaction.get(accountLimitsRef(db, uid));
  const named: unknown = byAccount.get('email');
  if (typeof named === 'string') return readLimits(db, transaction, { uid, email: named });
  const [taken] = (
    await transaction.get(db.collection('limits').where('accounts', 'array-contains', uid).limit(1))
  ).docs;
  return taken ?? byAccount;
}

/** Adds two documents of one member: daily counts are added if they are of the same day, otherwise the later day counts. */
export function addLimits(a: Limits, b: Limits): Limits {
  const day = a.day > b.day ? a.day : b.day;
  const today = [a, b].filter((one) => one.day === day);
  const sum = (of: (limits: Limits) => number) => today.reduce((total, one) => total + of(one), 0);
  return {
    ...a,
    day,
    sessionsToday: sum(({ sessionsToday }) => sessionsToday),
    voiceSecondsToday: sum(({ voiceSecondsToday }) => voiceSecondsToday),
    costTodayUsd: sum(({ costTodayUsd }) => costTodayUsd),
    sessionsTotal: a.sessionsTotal + b.sessionsTotal,
    active: { ...a.active, ...b.active },
    pendingSessions: { ...a.pendingSessions, ...b.pendingSessions },
  };
}
