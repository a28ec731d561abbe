import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { Refusal } from '../refusal.ts';
import { memberMessages } from './messages.ts';

/**
 * Makes sure that somebody can still open the console when these are admins no more. Two admins who demote each other at
 * the same moment both read the list of admins here, so that one of them comes second and is refused.
 * @throws Refusal `last-admin`
 */
export async function requireOtherAdmin(
  db: Firestore,
  transaction: Transaction,
  leaving: readonly string[],
): Promise<void> {
  if (leaving.length === 0) return;
  const admins = await transaction.get(
    db
      .collection('members')
      .where('role', '==', 'admin')
      .limit(leaving.length + 1),
  );
  if (admins.docs.some(({ id }) => !leaving.includes(id))) return;
  throw new Refusal('last-admin', memberMessages.lastAdmin);
}
