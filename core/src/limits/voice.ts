import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { Timestamp } from 'firebase-admin/firestore';
import type { RuntimeConfig } from '../config/runtime.ts';
import type { Person } from '../context.ts';
import type { Usage } from '../models/usage.ts';
import { addDailyUsage } from '../usage/dailyUsage.ts';
import { limitRefusals } from './limitRefusals.ts';
import { type Allowance, currentLimits, type Limits, type UsedLimits, writeLimits } from './limits.ts';

/** Voice seconds left today, at least 0. @param limits current ones, see `currentLimits` */
export function voiceSecondsLeft(limits: Limits, { voiceMinutesPerDay }: Allowance): number {
  return Math.max(0, voiceMinutesPerDay * 60 - limits.voiceSecondsToday);
}

/** Requires that voice time is left today. @param now epoch milliseconds @throws Refusal `voice-minutes-used` */
export function requireVoiceLeft(limits: Limits, allowance: Allowance, now: number): void {
  if (voiceSecondsLeft(limits, allowance) <= 0)
    throw limitRefusals.voiceMinutes(allowance.voiceMinutesPerDay, now);
}

/**
 * Requires that neither the player nor the project has reached today's cost limit.
 * @param projectCostUsd what all shows have cost today
 * @param now epoch milliseconds
 * @throws Refusal `daily-cost-used`, `house-budget-spent`
 */
export function requireMoneyToSpeak(
  { costTodayUsd }: Limits,
  { costPerDayUsd }: Allowance,
  { houseCostPerDayUsd }: RuntimeConfig['limits'],
  projectCostUsd: number,
  now: number,
): void {
  if (costTodayUsd >= costPerDayUsd) throw limitRefusals.dailyCostToSpeak(costPerDayUsd, now);
  if (projectCostUsd >= houseCostPerDayUsd) throw limitRefusals.projectCostToSpeak(houseCostPerDayUsd, now);
}

/** A stretch of voice time to be counted. */
export interface SpokenStretch {
  /** The show that it was spoken in. */
  readonly sessionId: string;
  /** A negative value gives back what was counted too much; the total doesn't go below 0. */
  readonly seconds: number;
  /** Usage of models that is not charged to turns. */
  readonly spent: Usage;
  /** Now, epoch milliseconds. */
  readonly at: number;
}

/**
 * Counts a stretch of voice time on the player's day and on the project's day, in a transaction.
 * @param used see `readLimits`
 * @returns the player's limits afterwards
 */
export function spendVoice(
  db: Firestore,
  transaction: Transaction,
  used: UsedLimits,
  person: Pick<Person, 'email'>,
  { sessionId, seconds, spent, at }: SpokenStretch,
): Limits {
  const before = currentLimits(used.data(), at);
  const voiceSecondsToday = Math.max(0, before.voiceSecondsToday + seconds);
  const costTodayUsd = before.costTodayUsd + spent.costUsd;
  const after = { ...before, email: person.email, voiceSecondsToday, costTodayUsd };
  writeLimits(transaction, used, after, Timestamp.fromMillis(at));
  addDailyUsage(db, transaction, sessionId, at, {
    ...spent,
    voiceSeconds: voiceSecondsToday - before.voiceSecondsToday,
  });
  return after;
}
