import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  Timestamp,
} from 'firebase-admin/firestore';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { errorName } from '../errorText.ts';
import type { BrokenField } from './storedFields.ts';

/** At most this many reported documents are remembered. */
const mostRemembered = 1_000;

type Log = Context['log'];
const logs = new WeakMap<Firestore, Log>();
/** What was last reported, by database and path. */
const told = new WeakMap<Firestore, Map<string, string>>();

/** `brokenDocuments/{path, with colons}`: a document with invalid fields. The console checks whether they still are. */
export function brokenDocuments(db: Firestore) {
  return db.collection('brokenDocuments');
}

export function brokenDocumentRef(broken: DocumentReference): DocumentReference {
  return brokenDocuments(broken.firestore).doc(broken.path.replaceAll('/', ':'));
}

/** Sets the log for the broken documents of a database. */
export function logBroken(db: Firestore, log: Log): void {
  logs.set(db, log);
}

/**
 * Reports invalid fields of a document to the log and the console: once per invalid value and process, however often the
 * document is read.
 */
export function noteBroken(reference: DocumentReference, broken: readonly BrokenField[]): void {
  const { firestore: db, path } = reference;
  const before = told.get(db);
  if (broken.length === 0) {
    before?.delete(path);
    return;
  }
  const remembered = before ?? new Map<string, string>();
  told.set(db, remembered);
  const now = JSON.stringify(broken.map(({ field, found }) => [field, shown(found)]));
  if (remembered.get(path) === now) return;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(path, now);
  const log: Log = (...line) => logs.get(db)?.(...line);
  // Some document ids are email addresses, which are never logged.
  const document = path.includes('@') ? reference.parent.path : path;
  log('document_broken', { document, fields: broken.map(({ field }) => field) });
  const at = Timestamp.now();
  brokenDocumentRef(reference)
    .set({ path, createdAt: at, updatedAt: at })
    .catch((error: unknown) => log('document_broken_not_kept', { document, cause: errorName(error) }));
}

/** Parses documents, and leaves out and reports those that don't match the schema. */
export function readableOf<T>(
  schema: z.ZodType<T>,
  documents: readonly DocumentSnapshot[],
): { id: string; data: T }[] {
  return documents.flatMap((document) => {
    const parsed = schema.safeParse(document.data());
    noteBroken(document.ref, brokenBy(parsed.error, document));
    return parsed.success ? [{ id: document.id, data: parsed.data }] : [];
  });
}

/** The invalid fields of a document, by its schema's error. */
export function brokenBy(error: z.ZodError | undefined, document: DocumentSnapshot): BrokenField[] {
  const data: unknown = document.data();
  return (error?.issues ?? []).map(({ path }) => ({
    field: path.join('.'),
    found: path.reduce((found, name) => (found as Record<PropertyKey, unknown> | undefined)?.[name], data),
    used: 'the whole document is left out',
  }));
}

/** Characters of a value that are shown at most. */
const mostShown = 60;

/** A stored value in a form that an admin recognises. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value instanceof Timestamp) return value.toDate().toISOString();
  const written = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? typeof value);
  return written.length > mostShown ? `${written.slice(0, mostShown)}…` : written;
}
