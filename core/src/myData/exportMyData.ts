import type { CallableRequest, CallableResponse } from '@improv/contract';
import {
  FieldPath,
  type Firestore,
  type QueryDocumentSnapshot,
  type Timestamp,
} from 'firebase-admin/firestore';
import { memberRef } from '../access/member.ts';
import { readAudit } from '../audit/readAudit.ts';
import type { Context, Person } from '../context.ts';
import { limitsRef } from '../limits/limits.ts';
import { viewLimits } from '../limits/readLimits.ts';
import { accessRequestRef } from '../members/accessRequest.ts';
import { accountsOf } from '../members/accounts.ts';
import { decodeCursor, encodeCursor } from '../paging/cursor.ts';
import { progressRef } from '../progress/progress.ts';
import { audioSessions } from '../voice/audioSession.ts';
import { plain } from './plain.ts';

/** Keeps a part well below the size limit of a response. */
const sessionsPerPart = 20;
const auditLines = 500;
/** Values that one Firestore query can compare a field with, at most. */
const valuesPerQuery = 30;
/** Technical fields, some of them secret, that are left out. */
const machinery = ['tokenHash', 'earlierTokenHash', 'handle', 'holder', 'hold', 'handovers'];

/** Exports all data about a person, of every account that has signed in with their address, one part per call. */
export async function exportMyData(
  context: Pick<Context, 'db' | 'auth' | 'now'>,
  person: Person,
  { cursor }: CallableRequest<'exportMyData'>,
): Promise<CallableResponse<'exportMyData'>> {
  const { db, now } = context;
  const accounts = await accountsOf(context, person.email, person.uid);
  const docs = await newestSessions(db, accounts, cursor);
  const page = docs.slice(0, sessionsPerPart);
  const last = page.at(-1);
  return {
    exportedAt: new Date(now()).toISOString(),
    person: cursor === undefined ? await aboutPerson(context, person, accounts) : null,
    shows: await Promise.all(page.map((session) => wholeSession(db, session))),
    next:
      docs.length > sessionsPerPart && last
        ? encodeCursor([last.get('createdAt') as Timestamp, last.id])
        : null,
  };
}

/** One part of the shows of all accounts, plus one show, to know whether there is another part. */
async function newestSessions(
  db: Firestore,
  accounts: readonly string[],
  cursor: string | undefined,
): Promise<QueryDocumentSnapshot[]> {
  const groups = Array.from({ length: Math.ceil(accounts.length / valuesPerQuery) }, (_, group) =>
    accounts.slice(group * valuesPerQuery, (group + 1) * valuesPerQuery),
  );
  const found = await Promise.all(
    groups.map((some) => {
      const newestFirst = db
        .collection('sessions')
        .where('uid', 'in', some)
        .orderBy('createdAt', 'desc')
        .orderBy(FieldPath.documentId(), 'desc');
      const from = cursor === undefined ? newestFirst : newestFirst.startAfter(...decodeCursor(cursor));
      return from.limit(sessionsPerPart + 1).get();
    }),
  );
  const key = (session: QueryDocumentSnapshot) =>
    [(session.get('createdAt') as Timestamp).valueOf(), session.id] as const;
  return found
    .flatMap(({ docs }) => docs)
    .sort((a, b) => {
      const [[atA, idA], [atB, idB]] = [key(a), key(b)];
      return atA === atB ? (idA < idB ? 1 : -1) : atA < atB ? 1 : -1;
    })
    .slice(0, sessionsPerPart + 1);
}

async function aboutPerson(
  { db }: Pick<Context, 'db'>,
  { uid, email, name }: Person,
  accounts: readonly string[],
) {
  const earlier = accounts.filter((account) => account !== uid);
  const [[member, used, progress, request, ...before], audit] = await Promise.all([
    db.getAll(
      memberRef(db, email),
      limitsRef(db, email),
      progressRef(db, uid),
      accessRequestRef(db, uid),
      ...earlier.flatMap((account) => [progressRef(db, account), accessRequestRef(db, account)]),
    ),
    readAudit(db, { subject: email }, undefined, auditLines),
  ]);
  const limits = used && (await viewLimits(db, used, { uid, email }));
  const part = (data: Record<string, unknown> | undefined) =>
    data ? plain(data, ['searchKeys', 'addedBy']) : null;
  return {
    uid,
    email,
    name,
    member: part(member?.data()),
    limits: limits?.exists ? part(limits.data() as Record<string, unknown>) : null,
    progress: part(progress?.data()),
    accessRequest: part(request?.data()),
    earlierAccounts: earlier.map((account, index) => ({
      uid: account,
      progress: part(before[2 * index]?.data()),
      accessRequest: part(before[2 * index + 1]?.data()),
    })),
    audit: audit.lines.map(({ at, action, before, after }) => ({ at, action, before, after })),
  };
}

async function wholeSession(db: Firestore, session: QueryDocumentSnapshot) {
  const [turns, notes, spoken] = await Promise.all([
    session.ref.collection('turns').orderBy('n').get(),
    session.ref.collection('notes').get(),
    audioSessions(db).where('sessionId', '==', session.id).get(),
  ]);
  return {
    id: session.id,
    ...plain(session.data()),
    turns: turns.docs.map((turn) => plain(turn.data(), ['leaseId', 'leaseUntil'])),
    coachNotes: notes.docs.map((note) => plain(note.data())),
    audioSessions: spoken.docs.map((audio) => ({ id: audio.id, ...plain(audio.data(), machinery) })),
  };
}
