import { createHash } from 'node:crypto';
import type { DocumentReference, Firestore, Timestamp, Transaction } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { keptUntil } from '../retention/keptDays.ts';
import { Instant } from '../stored/instant.ts';
import { memberMessages } from './messages.ts';

/** After asking, and after a decision, so long before the same person may ask again. */
export const askAgainAfterMs = 7 * 86_400_000;

/**
 * `asks/{hash of the address}`: when somebody last asked for access or was answered. It names nobody, and outlives the
 * deletion of their data: otherwise whoever deletes it could ask again at once, and again.
 */
export const AskRecord = z.object({ lastAt: Instant });

export function askRecordRef(db: Firestore, email: string): DocumentReference {
  return db.collection('asks').doc(createHash('sha256').update(`access ${email}`).digest('base64url'));
}

/** @throws Refusal `request-too-soon`, when they asked or were answered within the week. @param at epoch milliseconds */
export function refuseTooSoon(lastAt: Timestamp, at: number): void {
  const retryAt = new Date(lastAt.toMillis() + askAgainAfterMs);
  if (retryAt.getTime() <= at) return;
  const days = Math.ceil((retryAt.getTime() - at) / 86_400_000);
  throw new Refusal('request-too-soon', memberMessages.requestTooSoon(days), retryAt);
}

/** Remembers, with the transaction's writes, that somebody asked or was answered. */
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
