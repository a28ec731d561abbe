import type { AuditFilter, AuditLine, AuditState } from '@improv/contract';
import { FieldPath, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { decodeCursor, encodeCursor } from '../paging/cursor.ts';
import { readableOf } from '../stored/brokenDocuments.ts';
import { AuditDocument, Remark, remarkRef } from './audit.ts';
import { emailsOf, personIdOf, personRef } from './people.ts';

/** Reads a page of the audit, newest first. Addresses and notes are included unless the person's data was deleted. */
export async function readAudit(
  db: Firestore,
  filter: AuditFilter,
  cursor: string | undefined,
  pageSize: number,
): Promise<{ lines: AuditLine[]; next: string | null }> {
  const ids = await Promise.all(
    [filter.actor, filter.subject].map((email) => email && personIdOf(db, email)),
  );
  // No line mentions this address.
  if (ids.includes(null)) return { lines: [], next: null };
  const [actorId, subjectId] = ids;
  let query = db
    .collection('audit')
    .orderBy('at', 'desc')
    .orderBy(FieldPath.documentId(), 'desc')
    .limit(pageSize + 1);
  if (filter.action) query = query.where('action', '==', filter.action);
  if (actorId) query = query.where('actorId', '==', actorId);
  if (subjectId) query = query.where('subjectId', '==', subjectId);
  if (filter.from) query = query.where('at', '>=', Timestamp.fromDate(new Date(filter.from)));
  if (filter.to) query = query.where('at', '<', Timestamp.fromDate(new Date(filter.to)));
  if (cursor !== undefined) query = query.startAfter(...decodeCursor(cursor));
  const { docs } = await query.get();
  const page = docs.slice(0, pageSize);
  const last = page.at(-1);
  const lines = readableOf(AuditDocument, page).map(({ id, data }) => ({ id, line: data }));
  return {
    lines: await viewLines(db, lines),
    next: docs.length > pageSize && last ? encodeCursor([last.get('at'), last.id]) : null,
  };
}

async function viewLines(
  db: Firestore,
  page: readonly { id: string; line: AuditDocument }[],
): Promise<AuditLine[]> {
  const emails = await emailsOf(
    db,
    page.flatMap(({ line: { actorId, subjectId } }) => [actorId, subjectId].filter((id) => id !== null)),
  );
  const remarked = page.flatMap(({ id, line: { hasRemark, subjectId } }) => {
    const email = hasRemark && subjectId !== null ? emails.get(subjectId) : undefined;
    return email === undefined ? [] : [remarkRef(personRef(db, email), id)];
  });
  const read = remarked.length > 0 ? await db.getAll(...remarked) : [];
  const remarks = new Map(
    readableOf(
      Remark,
      read.filter(({ exists }) => exists),
    ).map(({ id, data }) => [id, data]),
  );
  const party = (id: string | null) => (id === null ? null : { id, email: emails.get(id) ?? null });
  return page.map(({ id, line: { at, actorId, action, subjectId, before, after } }) => ({
    id,
    at: at.toDate().toISOString(),
    actor: party(actorId),
    action,
    subject: party(subjectId),
    before: withNote(before, remarks.get(id)?.before),
    after: withNote(after, remarks.get(id)?.after),
  }));
}

function withNote(state: AuditState, note: string | null | undefined): AuditState {
  return note == null ? state : { ...state, note };
}
