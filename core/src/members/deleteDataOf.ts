import type { Query } from 'firebase-admin/firestore';
import type { AdminContext } from '../access/actor.ts';
import { memberRef } from '../access/member.ts';
import { personRef } from '../audit/people.ts';
import { limitsRef } from '../limits/limits.ts';
import { progressRef } from '../progress/progress.ts';
import { brokenDocumentRef } from '../stored/brokenDocuments.ts';
import { accessRequestRef, accessRequestsOf } from './accessRequest.ts';
import { removalRef } from './removal.ts';

const atOnce = 20;

/**
 * Deletes all data about a person, of all their accounts, and the accounts last, so that it can be repeated after a failure. The
 * guest list entry is not deleted: the caller must delete it first.
 * @param accounts see `accountsOf`
 * @param onSessions called after each batch with the number of shows deleted so far
 * @returns how many shows were deleted
 */
export async function deleteDataOf(
  { db, auth }: Pick<AdminContext, 'db' | 'auth'>,
  email: string,
  accounts: readonly string[],
  onSessions: (deleted: number) => void = () => undefined,
): Promise<number> {
  const ofPerson = (collection: string): Query[] => [
    db.collection(collection).where('email', '==', email),
    ...accounts.map((uid) => db.collection(collection).where('uid', '==', uid)),
  ];
  const deleteFrom = async (
    queries: readonly Query[],
    onDeleted: (deleted: number) => void = () => undefined,
  ) => {
    let deleted = 0;
    for (const query of queries) {
      await deleteAll(db, query, (more) => {
        deleted += more;
        onDeleted(deleted);
      });
    }
    return deleted;
  };
  const shows = await deleteFrom(ofPerson('sessions'), onSessions);
  for (const collection of ['audioSessions', 'voiceTickets']) await deleteFrom(ofPerson(collection));
  await deleteFrom([db.collection('limits').where('email', '==', email), accessRequestsOf(db, email)]);
  const batch = db.batch();
  batch.delete(limitsRef(db, email));
  batch.delete(removalRef(db, email));
  for (const named of [memberRef(db, email), limitsRef(db, email)]) batch.delete(brokenDocumentRef(named));
  for (const uid of accounts) {
    for (const reference of [limitsRef(db, uid), progressRef(db, uid), accessRequestRef(db, uid)]) {
      batch.delete(reference);
    }
  }
  await batch.commit();
  await db.recursiveDelete(personRef(db, email));
  for (const uid of accounts) {
    await auth.deleteUser(uid).catch((error: { code?: unknown }) => {
      if (error.code !== 'auth/user-not-found') throw error;
    });
  }
  return shows;
}

/** @param onDeleted called after each batch with its number of documents, not counting subcollections */
async function deleteAll(
  db: AdminContext['db'],
  query: Query,
  onDeleted: (count: number) => void,
): Promise<void> {
  for (;;) {
    const { docs } = await query.limit(atOnce).get();
    if (docs.length === 0) return;
    await Promise.all(docs.map(({ ref }) => db.recursiveDelete(ref)));
    onDeleted(docs.length);
  }
}
