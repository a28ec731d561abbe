import type { CallableRequest, CallableResponse } from '@improv/contract';
import { FieldPath } from 'firebase-admin/firestore';
import type { Context } from '../context.ts';
import { decodeCursor, encodeCursor } from '../paging/cursor.ts';
import { readableOf } from '../stored/brokenDocuments.ts';
import { AccessRequestDocument } from './accessRequest.ts';

const pageSize = 50;

/** The open requests for access, oldest first. */
export async function listAccessRequests(
  { db }: Pick<Context, 'db'>,
  { cursor }: CallableRequest<'listAccessRequests'>,
): Promise<CallableResponse<'listAccessRequests'>> {
  const open = db.collection('accessRequests').where('status', '==', 'open');
  const sorted = open.orderBy('createdAt').orderBy(FieldPath.documentId());
  const from = cursor === undefined ? sorted : sorted.startAfter(...decodeCursor(cursor));
  const [{ docs }, counted] = await Promise.all([from.limit(pageSize + 1).get(), open.count().get()]);
  const page = docs.slice(0, pageSize);
  const last = page.at(-1);
  return {
    requests: readableOf(AccessRequestDocument, page).map(
      ({ data: { uid, email, name, message, createdAt } }) => ({
        uid,
        email,
        name,
        message,
        createdAt: createdAt.toDate().toISOString(),
      }),
    ),
    total: counted.data().count,
    next: docs.length > pageSize && last ? encodeCursor([last.get('createdAt'), last.id]) : null,
  };
}
