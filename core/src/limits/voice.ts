import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { Timestamp } from 'firebase-admin/firestore';
import type { RuntimeConfig } from '../config/runtime.ts';
import type { Person } from '../context.ts';
import type { Usage } from '../models/usage.ts';
import { addDailyUsage } from '../usage/dailyUsage.ts';
import { limitRefusals } from './limitRefusals.ts';
import { type Allowance, currentLimits, type Limits, type UsedLimits, writeLimits } from './limits.ts';

/** Seconds that may still be spoken today, 0 and more. @param limits current ones, see `currentLimits` */
export function voiceSecondsLeft(limits: Limits, { voiceMinutesPerDay }: Allowance): number {
  return Math.max(0, voiceMinutesPerDay * 60 - limits.voiceSecondsToday);
}

/** @param now epoch milliseconds @throws Refusal `voice-minutes-used` when none are left */
export function requireVoiceLeft(limits: Limits, allowance: Allowance, now: number): void {
  if (voiceSecondsLeft(limits, allowance) <= 0)
    throw limitRefusals.voiceMinutes(allowance.voiceMinutesPerDay, now);
}

/**
 * Whether there is money left to speak with: the person's for today, and everybody's.
 * @param houseCostUsd what everybody's shows have cost today
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

/** What was spoken since the last count. */
export interface SpokenStretch {
  /** The show that was spoken in. */
  readonly sessionId: string;
  /** Below 0 they give back what was counted too much, down to nothing. */
  readonly seconds: number;
  /** What the models have cost besides what turns are charged with. */
  readonly spent: Usage;
  /** Now, epoch milliseconds. */
  readonly at: number;
}

/**
 * Counts a stretch of time spoken against a player's day and the house's, as part of a transaction.
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
