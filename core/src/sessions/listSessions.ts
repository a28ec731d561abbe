import type { CallableRequest, CallableResponse } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import type { Context, Person } from '../context.ts';
import { SessionDocument } from './session.ts';
import { summarize } from './view.ts';

const pageSize = 20;

/** The player's shows, newest first. */
export async function listSessions(
  { db, now }: Context,
  person: Person,
  { before }: CallableRequest<'listSessions'>,
): Promise<CallableResponse<'listSessions'>> {
  const newestFirst = db.collection('sessions').where('uid', '==', person.uid).orderBy('createdAt', 'desc');
  const from =
    before === undefined ? newestFirst : newestFirst.startAfter(Timestamp.fromDate(new Date(before)));
  // One more than a page, to know whether there is another.
  const { docs } = await from.limit(pageSize + 1).get();
  const sessions = docs
    .slice(0, pageSize)
    .map((document) => summarize(document.id, SessionDocument.parse(document.data()), now()));
  return { sessions, nextBefore: docs.length > pageSize ? (sessions.at(-1)?.createdAt ?? null) : null };
}
