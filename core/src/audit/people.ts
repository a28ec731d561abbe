import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { readableOf } from '../stored/brokenDocuments.ts';

/**
 * `people/{email}`: a person's opaque id in the audit. Audit lines contain ids and no addresses, so that deleting a person's
 * data deletes this document and leaves the lines unchanged.
 */
export const PersonDocument = z.object({ email: z.string(), personId: z.string() });

/** Values that one Firestore query can compare a field with, at most. */
const idsPerQuery = 30;

export function personRef(db: Firestore, email: string): DocumentReference {
  return db.collection('people').doc(email);
}

/** The opaque id of an address; null when no audit line mentions it. */
export async function personIdOf(db: Firestore, email: string): Promise<string | null> {
  const snapshot = await personRef(db, email).get();
  return snapshot.exists ? PersonDocument.parse(snapshot.data()).personId : null;
}

/** The addresses of opaque ids, without those of people whose data was deleted. */
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
