import { createHash } from 'node:crypto';
import type { DocumentReference, Firestore, Timestamp, Transaction } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { keptUntil } from '../retention/keptDays.ts';
import { Instant } from '../stored/instant.ts';
import { memberMessages } from './messages.ts';

/** A person may ask again this long after asking or a decision. Milliseconds. */
export const askAgainAfterMs = 7 * 86_400_000;

/**
 * `asks/{hash of the address}`: when a person last asked for access or was answered. It is anonymous and outlives the deletion
 * of their data, which would otherwise allow them to ask again at once.
 */
export const AskRecord = z.object({ lastAt: Instant });

export function askRecordRef(db: Firestore, email: string): DocumentReference {
  return db.collection('asks').doc(createHash('sha256').update(`access ${email}`).digest('base64url'));
}

/** @param at epoch milliseconds @throws Refusal `request-too-soon` within a week of asking or a decision */
export function refuseTooSoon(lastAt: Timestamp, at: number): void {
  const retryAt = new Date(lastAt.toMillis() + askAgainAfterMs);
  if (retryAt.getTime() <= at) return;
  const days = Math.ceil((retryAt.getTime() - at) / 86_400_000);
  throw new Refusal('request-too-soon', memberMessages.requestTooSoon(days), retryAt);
}

/** Records, with the transaction's writes, that a person asked or was answered. */
export function writeAskRecord(
  db: Firestore,
  transaction: Transaction,
  email: string,
  lastAt: Timestamp,
  at: Timestamp,
): void {
  transaction.set(askRecordRef(db, email), {
    lastAt,
    createdAt: lastAt,
    updatedAt: at,
    deleteAt: keptUntil('accessRequest', lastAt.toMillis()),
  });
}
