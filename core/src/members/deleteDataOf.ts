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
 * Deletes what is kept about a person, whichever accounts they came with, and the accounts themselves at last, so that
 * it can be done again if it breaks off. Their entry on the guest list is not touched: take it away first.
 * @param accounts see `accountsOf`
 * @param onShows told how many shows are gone so far, with each handful
 * @returns how many shows there were
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

/** @param onDeleted told with each handful how many documents it was, not counting what was below them */
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
