import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { Refusal } from '../refusal.ts';
import { memberMessages } from './messages.ts';

/**
 * Requires that another admin remains when these people stop being admins. Two admins who demote each other at the same moment
 * both read the admins in their transactions, so that one of the transactions is retried and refused.
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
