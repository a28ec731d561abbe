import type { BrokenField } from '@improv/contract';
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import type { z } from 'zod';
import { readMember, readRecord } from '../access/member.ts';
import { AuditDocument } from '../audit/audit.ts';
import { PersonDocument } from '../audit/people.ts';
import { brokenConfig, runtimeConfigRef } from '../config/runtime.ts';
import { limitsIn } from '../limits/limits.ts';
import { AccessRequestDocument } from '../members/accessRequest.ts';
import { SessionDocument } from '../sessions/session.ts';
import { brokenBy, brokenDocuments, shown } from '../stored/brokenDocuments.ts';
import type { BrokenField as Found } from '../stored/storedFields.ts';
import { usageIn } from '../usage/dailyUsage.ts';
import { adminMessages } from './messages.ts';

/** At most this many broken documents are read. */
const mostShown = 50;

type Judge = (document: DocumentSnapshot) => readonly Found[];

const bySchema =
  (schema: z.ZodType): Judge =>
  (document) =>
    brokenBy(schema.safeParse(document.data()).error, document);

/** Finds the invalid fields of a document, by collection. */
const judges: Readonly<Record<string, Judge>> = {
  config: brokenConfig,
  members: brokenMember,
  limits: (document) => limitsIn(document.data(), '').broken,
  usage: (document) => usageIn(document.data()).broken,
  shards: (document) => usageIn(document.data()).broken,
  sessions: bySchema(SessionDocument),
  accessRequests: bySchema(AccessRequestDocument),
  audit: bySchema(AuditDocument),
  people: bySchema(PersonDocument),
};

/** The reported documents that still have invalid fields. Reports of documents that have been corrected are deleted. */
export async function findBroken(db: Firestore): Promise<BrokenField[]> {
  const { docs: notes } = await brokenDocuments(db).limit(mostShown).get();
  const noted = notes
    .map((note) => ({ note, path: String(note.get('path')) }))
    .filter(({ path }) => isPath(path));
  const runtime = runtimeConfigRef(db);
  const others = noted.filter(({ path }) => path !== runtime.path);
  const read = await db.getAll(runtime, ...others.map(({ path }) => db.doc(path)));
  const found = read.map((document) => viewBroken(document, judge(document)));
  const stillBroken = new Set(found.flat().map(({ document }) => document));
  const mended = noted.filter(({ path }) => !stillBroken.has(path));
  await Promise.all(mended.map(({ note }) => note.ref.delete()));
  return found.flat();
}

function judge(document: DocumentSnapshot): readonly Found[] {
  if (!document.exists) return [];
  return judges[document.ref.parent.id]?.(document) ?? [];
}

function brokenMember(document: DocumentSnapshot): readonly Found[] {
  const { member } = readMember(document.data(), document.id);
  const { broken } = readRecord(document);
  return member ? broken : broken.map((field) => ({ ...field, used: adminMessages.usedNoMember }));
}

function isPath(path: string): boolean {
  return path.split('/').length % 2 === 0 && path.split('/').every((part) => part !== '');
}

/** Broken fields as the console shows them. */
function viewBroken(document: DocumentSnapshot, broken: readonly Found[]): BrokenField[] {
  return broken.map(({ field, found, used }) => ({
    document: document.ref.path,
    field,
    found: shown(found),
    used: typeof used === 'string' ? used : usedInWords(field, used),
  }));
}

function usedInWords(field: string, used: unknown): string {
  if (used === undefined && field.startsWith('limits.')) return adminMessages.usedDefaultLimit;
  return used === null || used === undefined ? adminMessages.usedNothing : shown(used);
}
