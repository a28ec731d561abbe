import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Instant } from '../stored/instant.ts';

/**
 * `removals/{email}`: an admin has removed a member, whose data goes at `dueAt` unless they are back on the guest list by
 * then.
 */
export const Removal = z.object({
  email: z.string(),
  /** The accounts that the entry on the guest list knew of. */
  accounts: z.array(z.string()),
  dueAt: Instant,
});
export type Removal = z.infer<typeof Removal>;

export function removalRef(db: Firestore, email: string): DocumentReference {
  return db.collection('removals').doc(email);
}
