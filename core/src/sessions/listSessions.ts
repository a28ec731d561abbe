import type { CallableRequest, CallableResponse } from '@improv/contract';
import { FieldPath, Timestamp } from 'firebase-admin/firestore';
import type { Context, Person } from '../context.ts';
import { decodeCursor, encodeCursor } from '../paging/cursor.ts';
import { readableOf } from '../stored/brokenDocuments.ts';
import { SessionDocument } from './session.ts';
import { summarize } from './view.ts';

const pageSize = 20;

/** Lists the player's shows, newest first, then by id. @throws Refusal `bad-input` for an invalid cursor */
export async function listSessions(
  { db, now }: Context,
  person: Person,
  { cursor, before }: CallableRequest<'listSessions'>,
): Promise<CallableResponse<'listSessions'>> {
  const newestFirst = db
    .collection('sessions')
    .where('uid', '==', person.uid)
    .orderBy('createdAt', 'desc')
    .orderBy(FieldPath.documentId(), 'desc');
  const from =
    cursor !== undefined
      ? newestFirst.startAfter(...decodeCursor(cursor))
      : before !== undefined
        ? newestFirst.startAfter(Timestamp.fromDate(new Date(before)))
        : newestFirst;
  // One more than a page, to know whether there is another.
  const { docs } = await from.limit(pageSize + 1).get();
  const page = docs.slice(0, pageSize);
  const last = docs.length > pageSize ? page.at(-1) : undefined;
  const lastAt = last?.get('createdAt') as unknown;
  return {
    sessions: readableOf(SessionDocument, page).map(({ id, data }) => summarize(id, data, now())),
    next: last && lastAt instanceof Timestamp ? encodeCursor([lastAt, last.id]) : null,
    nextBefore: lastAt instanceof Timestamp ? lastAt.toDate().toISOString() : null,
  };
}
