import type { CallableRequest, CallableResponse } from '@improv/contract';
import {
  FieldPath,
  type Firestore,
  type QueryDocumentSnapshot,
  type Timestamp,
} from 'firebase-admin/firestore';
import { fromCursor, toCursor } from '../admin/cursor.ts';
import { readAudit } from '../audit/readAudit.ts';
import type { Context, Person } from '../context.ts';
import { limitsRef } from '../limits/limits.ts';
import { progressRef } from '../progress/progress.ts';
import { audioSessions } from '../voice/audioSession.ts';
import { accessRequestRef } from './accessRequest.ts';
import { memberRef } from './member.ts';
import { plain } from './plain.ts';

/** A part stays well under what a call may answer. */
const showsPerPart = 20;
const auditLines = 500;
/** What only machines need, some of it secret. */
const machinery = ['tokenHash', 'earlierTokenHash', 'handle', 'holder', 'hold'];

/** Everything that is kept about a person, a part at a time. */
export async function exportMyData(
  context: Pick<Context, 'db' | 'now'>,
  person: Person,
  { cursor }: CallableRequest<'exportMyData'>,
): Promise<CallableResponse<'exportMyData'>> {
  const { db, now } = context;
  const newestFirst = db
    .collection('sessions')
    .where('uid', '==', person.uid)
    .orderBy('createdAt', 'desc')
    .orderBy(FieldPath.documentId(), 'desc');
  const from = cursor === undefined ? newestFirst : newestFirst.startAfter(...fromCursor(cursor));
  const { docs } = await from.limit(showsPerPart + 1).get();
  const page = docs.slice(0, showsPerPart);
  const last = page.at(-1);
  return {
    exportedAt: new Date(now()).toISOString(),
    person: cursor === undefined ? await aboutPerson(context, person) : null,
    shows: await Promise.all(page.map((show) => wholeShow(db, show))),
    next: docs.length > showsPerPart && last ? toCursor([last.get('createdAt') as Timestamp, last.id]) : null,
  };
}

async function aboutPerson({ db }: Pick<Context, 'db'>, { uid, email, name }: Person) {
  const [[member, limits, progress, request], audit] = await Promise.all([
    db.getAll(memberRef(db, email), limitsRef(db, email), progressRef(db, uid), accessRequestRef(db, uid)),
    readAudit(db, { subject: email }, undefined, auditLines),
  ]);
  const part = (data: Record<string, unknown> | undefined) =>
    data ? plain(data, ['searchKeys', 'addedBy']) : null;
  return {
    uid,
    email,
    name,
    member: part(member?.data()),
    limits: part(limits?.data()),
    progress: part(progress?.data()),
    accessRequest: part(request?.data()),
    audit: audit.lines.map(({ at, action, before, after }) => ({ at, action, before, after })),
  };
}

async function wholeShow(db: Firestore, show: QueryDocumentSnapshot) {
  const [turns, notes, spoken] = await Promise.all([
    show.ref.collection('turns').orderBy('n').get(),
    show.ref.collection('notes').get(),
    audioSessions(db).where('sessionId', '==', show.id).get(),
  ]);
  return {
    id: show.id,
    ...plain(show.data()),
    turns: turns.docs.map((turn) => plain(turn.data(), ['leaseId', 'leaseUntil'])),
    coachNotes: notes.docs.map((note) => plain(note.data())),
    audioSessions: spoken.docs.map((audio) => ({ id: audio.id, ...plain(audio.data(), machinery) })),
  };
}
