import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import type { Context } from '../context.ts';
import { currentLimits, type Limits, type UsedLimits, writeLimits } from '../limits/limits.ts';
import { readLimitsOfSession } from '../limits/readLimits.ts';
import { addUsage, isNothing, negated, type Usage } from '../models/usage.ts';
import { SessionDocument, sessionRef } from '../sessions/session.ts';
import { utcDay } from '../time/span.ts';
import { addDailyUsage, type DailyUsageIncrement } from '../usage/dailyUsage.ts';

/** Counted before a call is made: as much as it may cost. It stays counted when nobody lives to settle it. */
export interface Reserved {
  readonly usage: Usage;
  /** Epoch milliseconds: a day's count keeps what was reserved on it. */
  readonly at: number;
}

/** What is added to what a show, its player's day and the house's days have used. Below zero it gives back. */
export interface Count {
  readonly session: Usage;
  /** Dollars, of the player's day as it is now. */
  readonly personUsd: number;
  /** Of the house's day as it is now. */
  readonly today: Reserved;
  /** Of its days before, given back. */
  readonly earlier: readonly Reserved[];
}

/**
 * What reservations come to once it is known what was used: that instead of them. What was reserved on a day that is over
 * is given back to the house's day; the player's has gone with it.
 * @param now epoch milliseconds
 */
export function settlement(reserved: readonly Reserved[], used: Usage, now: number): Count {
  const isToday = ({ at }: Reserved) => utcDay(at) === utcDay(now);
  const given = addUsage(...reserved.map(({ usage }) => usage));
  const givenToday = addUsage(...reserved.filter(isToday).map(({ usage }) => usage));
  return {
    session: addUsage(used, negated(given)),
    personUsd: used.costUsd - givenToday.costUsd,
    today: { usage: addUsage(used, negated(givenToday)), at: now },
    earlier: reserved.filter((one) => !isToday(one)).map(({ usage, at }) => ({ usage: negated(usage), at })),
  };
}

/** Counts something. @param now epoch milliseconds */
export function reservation(usage: Usage, now: number): Count {
  return settlement([], usage, now);
}

/** What a player's day comes to with a count. */
export function withCost(limits: Limits, { personUsd }: Count): Limits {
  // Sums of fractions leave something over, and an admin may have given the player a fresh day meanwhile.
  return { ...limits, costTodayUsd: Math.max(0, limits.costTodayUsd + personUsd) };
}

/**
 * Adds a count to the house's days, as part of a transaction; it reads nothing.
 * @param more what else is added to the day as it is now
 */
export function addDailyCount(
  db: Firestore,
  transaction: Transaction,
  sessionId: string,
  { today, earlier }: Count,
  more: DailyUsageIncrement = {},
): void {
  for (const { usage, at } of earlier) addDailyUsage(db, transaction, sessionId, at, { ...usage });
  addDailyUsage(db, transaction, sessionId, today.at, { ...today.usage, ...more });
}

/** What a count adds to a session, for an update that need not know what is there. */
export function sessionIncrements({ session }: Pick<Count, 'session'>) {
  return {
    inputTokens: FieldValue.increment(session.inputTokens),
    outputTokens: FieldValue.increment(session.outputTokens),
    costUsd: FieldValue.increment(session.costUsd),
  };
}

/** The session and its player's limits, as a transaction has read them. */
export interface Counted {
  readonly show: DocumentSnapshot;
  /** Null where the show has been deleted. */
  readonly used: UsedLimits | null;
}

/** Reads what a count is added to. */
export async function readCounted(
  db: Firestore,
  transaction: Transaction,
  reference: DocumentReference,
): Promise<Counted> {
  const show = await transaction.get(reference);
  if (!show.exists) return { show, used: null };
  const used = await readLimitsOfSession(db, transaction, SessionDocument.parse(show.data()));
  return { show, used };
}

/**
 * Adds a count to a show, its player's day and the house's days. Of a show that was deleted meanwhile only the house
 * knows, which has paid for it.
 * @param at epoch milliseconds
 * @param more what else changes in the session
 */
export function writeCount(
  db: Firestore,
  transaction: Transaction,
  { show, used }: Counted,
  count: Count,
  at: number,
  more: Partial<SessionDocument> = {},
): void {
  const instant = Timestamp.fromMillis(at);
  if (used) {
    transaction.update(show.ref, { ...more, ...sessionIncrements(count), updatedAt: instant });
    writeLimits(transaction, used, withCost(currentLimits(used.data(), at), count), instant);
  }
  addDailyCount(db, transaction, show.id, count);
}

/** Reserves as much as calls of a show may cost. */
export function reserve(
  { db, now }: Pick<Context, 'db' | 'now'>,
  sessionId: string,
  usage: Usage,
): Promise<Reserved> {
  return db.runTransaction(async (transaction) => {
    const counted = await readCounted(db, transaction, sessionRef(db, sessionId));
    const at = now();
    writeCount(db, transaction, counted, reservation(usage, at), at);
    return { usage, at };
  });
}

/** Counts what was used instead of what was reserved for it. @param reserved none for what nothing was reserved for */
export async function settle(
  { db, now }: Pick<Context, 'db' | 'now'>,
  sessionId: string,
  reserved: readonly Reserved[],
  used: Usage,
): Promise<void> {
  if (reserved.length === 0 && isNothing(used)) return;
  await db.runTransaction(async (transaction) => {
    const counted = await readCounted(db, transaction, sessionRef(db, sessionId));
    const at = now();
    writeCount(db, transaction, counted, settlement(reserved, used, at), at);
  });
}
