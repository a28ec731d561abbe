import {
  type DocumentReference,
  type Firestore,
  type QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import type { Context } from '../context.ts';
import { keptDays } from './keptDays.ts';

/** A collection, and the field by which its documents' age is known. */
const collections = [
  { name: 'sessions', what: 'show', since: 'createdAt' },
  { name: 'accessRequests', what: 'accessRequest', since: 'updatedAt' },
  { name: 'limits', what: 'limits', since: 'updatedAt' },
  { name: 'audioSessions', what: 'voice', since: 'updatedAt' },
  { name: 'audit', what: 'audit', since: 'at' },
  { name: 'people', what: 'audit', since: 'updatedAt' },
] as const;

const dayMs = 86_400_000;
const perQuery = 200;
const atOnce = 10;

/**
 * Deletes documents that are older than `keptDays` allows, with their subcollections: documents written before `deleteAt`
 * existed, which TTL policies don't cover. Documents whose `deleteAt` is null or in the future are kept.
 * @returns how many documents were deleted, not counting those in subcollections
 */
export async function sweepRetention({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  const at = now();
  let swept = 0;
  for (const { name, what, since } of collections) {
    const cutoff = Timestamp.fromMillis(at - keptDays[what] * dayMs);
    const old = db.collection(name).where(since, '<=', cutoff).orderBy(since).limit(perQuery);
    let last: QueryDocumentSnapshot | undefined;
    do {
      const { docs } = await (last ? old.startAfter(last) : old).get();
      const due = docs.filter((document) => isDue(document, at)).map(({ ref }) => ref);
      await deleteAll(db, due);
      swept += due.length;
      last = docs.length === perQuery ? docs.at(-1) : undefined;
    } while (last);
  }
  return swept + (await sweepUsage(db, at));
}

function isDue(document: QueryDocumentSnapshot, at: number): boolean {
  const deleteAt: unknown = document.get('deleteAt');
  return deleteAt === undefined || (deleteAt instanceof Timestamp && deleteAt.toMillis() <= at);
}

/** A day's usage is found by its name: its shards exist even if the total was never stored. */
async function sweepUsage(db: Firestore, at: number): Promise<number> {
  const days = await db.collection('usage').listDocuments();
  const due = days.filter(({ id }) => Date.parse(id) + keptDays.usage * dayMs <= at);
  await deleteAll(db, due);
  return due.length;
}

async function deleteAll(db: Firestore, references: readonly DocumentReference[]) {
  for (let from = 0; from < references.length; from += atOnce) {
    await Promise.all(references.slice(from, from + atOnce).map((one) => db.recursiveDelete(one)));
  }
}
