import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { keptUntil } from '../retention/keptDays.ts';
import { utcDay } from '../time/span.ts';
import { type DailyUsage, dayRef, readDailyUsage, readUsage } from './dailyUsage.ts';

const dayMs = 86_400_000;
/** By this long after midnight, all transactions of the day before have ended. Milliseconds. */
const settledAfterMs = 10 * 60_000;

/**
 * The totals of the last days, oldest first, today last. The first call after a day has ended stores the day's total in
 * `usage/{yyyy-mm-dd}`, so that its shards are added up once.
 * @param now epoch milliseconds
 * @param days how many, today included
 */
export async function lastDays(
  db: Firestore,
  now: number,
  days: number,
): Promise<{ day: string; usage: DailyUsage }[]> {
  const names = Array.from({ length: days }, (_, back) => utcDay(now - (days - 1 - back) * dayMs));
  const totals = await db.getAll(...names.map((day) => dayRef(db, day)));
  return Promise.all(
    names.map(async (day, index) => {
      const total = totals[index];
      if (total?.exists) return { day, usage: readUsage(total) };
      const usage = await readDailyUsage(db, day);
      const settled = now > Date.parse(day) + dayMs + settledAfterMs;
      const at = Timestamp.fromMillis(now);
      const deleteAt = keptUntil('usage', Date.parse(day));
      if (settled) await dayRef(db, day).set({ ...usage, createdAt: at, updatedAt: at, deleteAt });
      return { day, usage };
    }),
  );
}
