import type { Firestore } from 'firebase-admin/firestore';
import type { AdminContext } from '../access/actor.ts';
import { memberRef } from '../access/member.ts';
import { removalRef } from './removal.ts';

/** Collections whose documents name both an address and an account. */
const naming = ['sessions', 'audioSessions', 'voiceTickets', 'accessRequests'] as const;
/** Firebase Auth looks up at most this many accounts at once. */
const perLookUp = 100;

/**
 * All accounts that have signed in with an address, according to stored documents. Firebase Auth alone is not enough: it forgets
 * a deleted account, and gives the person a new one at the next sign-in. Accounts that have another address now are left out.
 * @param also an account that is known to be theirs
 */
export async function accountsOf(
  { db, auth }: Pick<AdminContext, 'db' | 'auth'>,
  email: string,
  also: string | null = null,
): Promise<string[]> {
  const known = new Set([...(await named(db, email)), ...(also === null ? [] : [also])]);
  const uids = [...known];
  for (let from = 0; from < uids.length; from += perLookUp) {
    const some = uids.slice(from, from + perLookUp).map((uid) => ({ uid }));
    const { users } = await auth.getUsers(some);
    for (const { uid, email: current } of users) {
      if (uid !== also && current !== undefined && current.toLowerCase() !== email) known.delete(uid);
    }
  }
  return [...known];
}

async function named(db: Firestore, email: string): Promise<string[]> {
  const [[member, removal], limits, ...others] = await Promise.all([
    db.getAll(memberRef(db, email), removalRef(db, email)),
    db.collection('limits').where('email', '==', email).get(),
    ...naming.map((name) => db.collection(name).where('email', '==', email).select('uid').get()),
  ]);
  return [
    member?.get('uid'),
    ...(member?.get('accounts') ?? []),
    ...(removal?.get('accounts') ?? []),
    // A member's own document names accounts; those from before are named after one.
    ...limits.docs.flatMap((document) =>
      document.id === email ? (document.get('accounts') ?? []) : [document.id],
    ),
    ...others.flatMap(({ docs }) => docs.map((document) => document.get('uid'))),
  ].filter((uid): uid is string => typeof uid === 'string' && uid !== '');
}
