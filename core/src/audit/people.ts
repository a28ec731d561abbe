import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { readableOf } from '../stored/brokenDocuments.ts';

/**
 * `people/{email}`: the opaque id under which somebody stands in the audit. Audit lines name ids and never an address, so
 * that they can stay as they are when a person's data is deleted: then only this document goes.
 */
export const PersonDocument = z.object({ email: z.string(), personId: z.string() });

/** Firestore compares a field with at most so many values in one query. */
const idsPerQuery = 30;

export function personRef(db: Firestore, email: string): DocumentReference {
  return db.collection('people').doc(email);
}

/** The opaque id of an address; null when it stands in no audit line. */
export async function personIdOf(db: Firestore, email: string): Promise<string | null> {
  const snapshot = await personRef(db, email).get();
  return snapshot.exists ? PersonDocument.parse(snapshot.data()).personId : null;
}

/** The addresses behind opaque ids; those whose data was deleted are not among them. */
export async function emailsOf(db: Firestore, ids: Iterable<string>): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  const groups = Array.from({ length: Math.ceil(wanted.length / idsPerQuery) }, (_, group) =>
    wanted.slice(group * idsPerQuery, (group + 1) * idsPerQuery),
  );
  const found = await Promise.all(
    groups.map((some) => db.collection('people').where('personId', 'in', some).get()),
  );
  return new Map(
    found.flatMap(({ docs }) =>
      readableOf(PersonDocument, docs).map(({ data: { email, personId } }) => [personId, email] as const),
    ),
  );
}
