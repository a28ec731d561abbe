import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Instant } from '../stored/instant.ts';

/**
 * `removals/{email}`: an admin has removed a member. Their data is deleted at `dueAt`, unless they are on the guest list again by
 * then.
 */
export const Removal = z.object({
  email: z.string(),
  /** The accounts in the removed guest list entry. */
  accounts: z.array(z.string()),
  dueAt: Instant,
});
export type Removal = z.infer<typeof Removal>;

export function removalRef(db: Firestore, email: string): DocumentReference {
  return db.collection('removals').doc(email);
}
