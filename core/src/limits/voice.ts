import { Timestamp } from 'firebase-admin/firestore';
import { asRuntimeConfig, runtimeConfigRef } from '../config/runtime.ts';
import type { Context, Person } from '../context.ts';
import { asMember, memberRef } from '../members/member.ts';
import { meterHouse } from '../usage/houseUsage.ts';
import { type Allowance, allowanceOf, currentLimits, type Limits, limitsRef, writeLimits } from './limits.ts';
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
 * Counts time spoken against a player's day and the house's, exactly, however many calls do so at once. Whoever holds a
 * call counts it a stretch at a time and hangs up at 0.
 * @param sessionId the show that was spoken in
 * @param seconds of this stretch
 * @returns seconds left today; 0 when the limit has been reached
 * @throws Refusal `not-a-member` for somebody removed meanwhile
 */
export function spendVoice(
  { db, now }: Pick<Context, 'db' | 'now'>,
  person: Person,
  sessionId: string,
  seconds: number,
): Promise<number> {
  return db.runTransaction(async (transaction) => {
    const limits = limitsRef(db, person.uid);
    const [member, config, used] = await transaction.getAll(
      memberRef(db, person.email),
      runtimeConfigRef(db),
      limits,
    );
    if (!used) throw new Error('a read left a document out');
    const allowance = allowanceOf(asRuntimeConfig(config?.data()), asMember(member?.data()));
    const at = now();
    const before = currentLimits(used.data(), at);
    const after = {
      ...before,
      email: person.email,
      voiceSecondsToday: before.voiceSecondsToday + seconds,
    };
    writeLimits(transaction, used, after, Timestamp.fromMillis(at));
    meterHouse(db, transaction, sessionId, at, { voiceSeconds: seconds });
    return voiceSecondsLeft(after, allowance);
  });
}
