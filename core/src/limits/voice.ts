import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import { Timestamp } from 'firebase-admin/firestore';
import type { Person } from '../context.ts';
import { meterHouse } from '../usage/houseUsage.ts';
import { type Allowance, currentLimits, type Limits, writeLimits } from './limits.ts';
import { refuse } from './refuse.ts';

/** Seconds that may still be spoken today, 0 and more. @param limits current ones, see `currentLimits` */
export function voiceSecondsLeft(limits: Limits, { voiceMinutesPerDay }: Allowance): number {
  return Math.max(0, voiceMinutesPerDay * 60 - limits.voiceSecondsToday);
}

/** @param now epoch milliseconds @throws Refusal `voice-minutes-used` when none are left */
export function requireVoiceLeft(limits: Limits, allowance: Allowance, now: number): void {
  if (voiceSecondsLeft(limits, allowance) <= 0) throw refuse.voiceMinutes(allowance.voiceMinutesPerDay, now);
}

/**
 * Counts a stretch of time spoken against a player's day and the house's, as part of a transaction.
 * @param used `limits/{uid}` as the transaction has read it
 * @param stretch the show that was spoken in, the seconds, and now in epoch milliseconds. Seconds below 0 give back
 * what was counted too much, down to nothing.
 * @returns the player's limits afterwards
 */
export function spendVoice(
  db: Firestore,
  transaction: Transaction,
  used: DocumentSnapshot,
  person: Pick<Person, 'email'>,
  { sessionId, seconds, at }: { sessionId: string; seconds: number; at: number },
): Limits {
  const before = currentLimits(used.data(), at);
  const voiceSecondsToday = Math.max(0, before.voiceSecondsToday + seconds);
  const after = { ...before, email: person.email, voiceSecondsToday };
  writeLimits(transaction, used, after, Timestamp.fromMillis(at));
  meterHouse(db, transaction, sessionId, at, { voiceSeconds: voiceSecondsToday - before.voiceSecondsToday });
  return after;
}
