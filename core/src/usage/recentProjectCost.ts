import type { Firestore } from 'firebase-admin/firestore';
import { utcDay } from '../time/span.ts';
import { readProjectCostUsd } from './dailyUsage.ts';

/** One reading of the day's total serves all who speak on an instance for so long. Milliseconds. */
const readEveryMs = 10_000;

interface Reading {
  readonly day: string;
  readonly at: number;
  readonly costUsd: Promise<number>;
}

const latest = new WeakMap<Firestore, Reading>();

/**
 * What everybody's shows have cost today, in dollars, as it was at most ten seconds ago.
 * @param now epoch milliseconds
 */
export function recentProjectCost(db: Firestore, now: number): Promise<number> {
  const day = utcDay(now);
  const known = latest.get(db);
  if (known?.day === day && Math.abs(now - known.at) < readEveryMs) return known.costUsd;
  const costUsd = readProjectCostUsd(db, day);
  latest.set(db, { day, at: now, costUsd });
  // A reading that failed serves nobody else.
  costUsd.catch(() => latest.get(db)?.costUsd === costUsd && latest.delete(db));
  return costUsd;
}
