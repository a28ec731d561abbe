import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';

/**
 * `removals/{email}`: an admin has removed a member, whose data goes at `dueAt` unless they are back on the guest list by
 * then.
 */
export const Removal = z.object({
  email: z.string(),
  /** The accounts that the entry on the guest list knew of. */
  accounts: z.array(z.string()),
  dueAt: z.instanceof(Timestamp),
});
export type Removal = z.infer<typeof Removal>;

export function removalRef(db: Firestore, email: string): DocumentReference {
  return db.collection('removals').doc(email);
}
