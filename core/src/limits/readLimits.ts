import type { DocumentReference, DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import { type Limits, limitsOf, limitsRef, toDocument, type UsedLimits } from './limits.ts';

/** Whose limits: the member's, who came with this account. Without a uid, whichever accounts they have had. */
export interface Owner {
  readonly uid: string | null;
  readonly email: string;
}

/** Of a show, whose limits it counts against. `email` is null in shows from before they named their member. */
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

/** Where limits were kept when they belonged to an account. */
function accountLimitsRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('limits').doc(uid);
}

/**
 * A member's limits, as part of a transaction that has not written yet. What the member used while limits belonged to
 * accounts is in them.
 */
export async function readLimits(db: Firestore, transaction: Transaction, owner: Owner): Promise<UsedLimits> {
  return withAccounts(db, transaction, await transaction.get(limitsRef(db, owner.email)), owner);
}

/**
 * Adds what a member used while limits belonged to accounts. It reads once for each account: whoever writes the limits
 * next, with `writeLimits`, removes the old documents in the same transaction.
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
  // One that is older than the field `email` is found by its account alone.
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

/** What `withAccounts` comes to, for whoever only looks. */
export async function viewLimits(db: Firestore, read: DocumentSnapshot, owner: Owner): Promise<UsedLimits> {
  if (read.exists && isWhole(limitsOf(read), owner.uid)) return read;
  return db.runTransaction((transaction) => withAccounts(db, transaction, read, owner), { readOnly: true });
}

function isWhole({ accounts }: Limits, uid: string | null): boolean {
  return uid === null || accounts.includes(uid);
}

/** The limits that a show counts against, as part of a transaction that has not written yet. */
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

/** Two accounts' limits as one member's: on the later of their days, what each used on it. */
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
