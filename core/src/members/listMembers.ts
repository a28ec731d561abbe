import type { CallableRequest, CallableResponse } from '@improv/contract';
import { FieldPath, type QueryDocumentSnapshot, type Timestamp } from 'firebase-admin/firestore';
import { readRecord, recordOf } from '../access/member.ts';
import type { Context } from '../context.ts';
import { decodeCursor, encodeCursor } from '../paging/cursor.ts';
import { entriesOf } from './nameAdders.ts';
import { searchKey, searchKeys } from './searchKeys.ts';

/** Reads a page of the guest list, searched and sorted by Firestore. */
export async function listMembers(
  { db }: Pick<Context, 'db'>,
  { search, sort, direction, pageSize, cursor }: CallableRequest<'listMembers'>,
): Promise<CallableResponse<'listMembers'>> {
  const members = db.collection('members');
  const found = search === '' ? members : members.where('searchKeys', 'array-contains', searchKey(search));
  const sorted = found.orderBy(sort, direction).orderBy(FieldPath.documentId(), direction);
  const from = cursor === undefined ? sorted : sorted.startAfter(...decodeCursor(cursor));
  const [{ docs }, counted] = await Promise.all([from.limit(pageSize + 1).get(), found.count().get()]);
  const page = docs.slice(0, pageSize);
  await complete(page);
  const last = page.at(-1);
  return {
    members: await entriesOf(
      db,
      page.map(recordOf).filter((record) => record !== null),
    ),
    total: counted.data().count,
    next:
      docs.length > pageSize && last
        ? encodeCursor([last.get(sort) as string | Timestamp | null, last.id])
        : null,
  };
}

/** Adds the fields for searching and sorting to entries that were not made in the console, when they are first listed. */
async function complete(page: readonly QueryDocumentSnapshot[]): Promise<void> {
  await Promise.all(
    page
      .filter((document) => document.get('searchKeys') === undefined)
      .map((document) => {
        const { email, note, lastSeenAt, uid } = readRecord(document).record;
        const absent = Object.entries({ note, lastSeenAt, uid }).filter(
          ([name]) => document.get(name) === undefined,
        );
        const missing = { ...Object.fromEntries(absent), searchKeys: searchKeys(email, note) };
        // Changed or removed meanwhile, with all fields.
        return document.ref
          .update(missing, { lastUpdateTime: document.updateTime })
          .catch((error: { code?: unknown }) => {
            if (error.code !== failedPrecondition && error.code !== notFound) throw error;
          });
      }),
  );
}

/** Firestore's codes. */
const notFound = 5;
const failedPrecondition = 9;
