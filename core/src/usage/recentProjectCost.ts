import type { Firestore } from 'firebase-admin/firestore';
import { utcDay } from '../time/span.ts';
import { readProjectCostUsd } from './dailyUsage.ts';

/** A read of the day's cost is reused by all sessions on an instance for this long. Milliseconds. */
const readEveryMs = 10_000;

interface Reading {
  readonly day: string;
  readonly at: number;
  readonly costUsd: Promise<number>;
}

const latest = new WeakMap<Firestore, Reading>();

/**
 * What all shows have cost today, in US dollars, at most ten seconds old.
 * @param now epoch milliseconds
 */
export function recentProjectCost(db: Firestore, now: number): Promise<number> {
  const day = utcDay(now);
  const known = latest.get(db);
  if (known?.day === day && Math.abs(now - known.at) < readEveryMs) return known.costUsd;
  const costUsd = readProjectCostUsd(db, day);
  latest.set(db, { day, at: now, costUsd });
  // A failed read is not reused.
  costUsd.catch(() => latest.get(db)?.costUsd === costUsd && latest.delete(db));
  return costUsd;
}
