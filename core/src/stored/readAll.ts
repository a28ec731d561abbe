import type { DocumentReference, DocumentSnapshot } from 'firebase-admin/firestore';

/** Firestore, or a transaction that has not written yet. */
interface Reader {
  getAll(...references: DocumentReference[]): Promise<DocumentSnapshot[]>;
}

/** Reads documents in one round trip. @returns a snapshot for each reference, in their order */
export async function readAll<References extends readonly DocumentReference[]>(
  reader: Reader,
  ...references: References
): Promise<{ -readonly [Nth in keyof References]: DocumentSnapshot }> {
  const snapshots: unknown = await reader.getAll(...references);
  return snapshots as { -readonly [Nth in keyof References]: DocumentSnapshot };
}
