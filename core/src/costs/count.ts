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

/** The most that a call may cost, counted before the call. It stays counted if the process dies before settling it. */
export interface Reserved {
  readonly usage: Usage;
  /** When it was reserved, epoch milliseconds: it counts on that day. */
  readonly at: number;
}

/** What is added to the usage of a show, of its player's day and of the project's days. Negative amounts give back. */
export interface Count {
  readonly session: Usage;
  /** Added to the player's present day, US dollars. */
  readonly personUsd: number;
  /** Added to the project's present day. */
  readonly today: Reserved;
  /** Given back on the project's earlier days. */
  readonly earlier: readonly Reserved[];
}

/**
 * Replaces reservations by what was used. A reservation of an earlier day is given back on that day of the project; the
 * player's day was reset since.
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

/** Counts a new reservation. @param now epoch milliseconds */
export function reservation(usage: Usage, now: number): Count {
  return settlement([], usage, now);
}

/** Adds a count to a player's limits. */
export function withCost(limits: Limits, { personUsd }: Count): Limits {
  // Rounding, or an admin who has reset the day meanwhile, could make it negative.
  return { ...limits, costTodayUsd: Math.max(0, limits.costTodayUsd + personUsd) };
}

/**
 * Adds a count to the project's days, in a transaction; it reads nothing.
 * @param more added to the present day as well
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

/** A count as increments of a session document. */
export function sessionIncrements({ session }: Pick<Count, 'session'>) {
  return {
    inputTokens: FieldValue.increment(session.inputTokens),
    outputTokens: FieldValue.increment(session.outputTokens),
    costUsd: FieldValue.increment(session.costUsd),
  };
}

/** The session and its player's limits, as a transaction has read them. */
export interface Counted {
  readonly session: DocumentSnapshot;
  /** Null when the show has been deleted. */
  readonly used: UsedLimits | null;
}

/** Reads the session and the limits that a count is added to. */
export async function readCounted(
  db: Firestore,
  transaction: Transaction,
  reference: DocumentReference,
): Promise<Counted> {
  const session = await transaction.get(reference);
  if (!session.exists) return { session, used: null };
  const used = await readLimitsOfSession(db, transaction, SessionDocument.parse(session.data()));
  return { session, used };
}

/**
 * Adds a count to a show, its player's day and the project's days. If the show has been deleted meanwhile, only the project's
 * days are updated.
 * @param at epoch milliseconds
 * @param more further changes to the session
 */
export function writeCount(
  db: Firestore,
  transaction: Transaction,
  { session, used }: Counted,
  count: Count,
  at: number,
  more: Partial<SessionDocument> = {},
): void {
  const instant = Timestamp.fromMillis(at);
  if (used) {
    transaction.update(session.ref, { ...more, ...sessionIncrements(count), updatedAt: instant });
    writeLimits(transaction, used, withCost(currentLimits(used.data(), at), count), instant);
  }
  addDailyCount(db, transaction, session.id, count);
}

/** Reserves the most that calls of a show may cost. */
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

/** Replaces reservations by what was used. @param reserved may be empty */
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
