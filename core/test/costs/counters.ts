import type { Firestore } from 'firebase-admin/firestore';
import { expect } from 'vitest';
import { type Person, readDailyUsage, type Usage } from '../../src/index.ts';
import { currentLimits, limitsRef } from '../../src/limits/limits.ts';
import { utcDay } from '../../src/time/span.ts';

/** What a show, its player's day and the house's day have counted. */
export interface Counters {
  readonly session: Usage;
  readonly personUsd: number;
  readonly context: Usage;
}

/** @param now epoch milliseconds */
export async function countersOf(
  db: Firestore,
  { email }: Person,
  sessionId: string,
  now: number,
): Promise<Counters> {
  const session = await db.collection('sessions').doc(sessionId).get();
  const limits = currentLimits((await limitsRef(db, email).get()).data(), now);
  return {
    session: usageIn(session.data() ?? {}),
    personUsd: limits.costTodayUsd,
    context: usageIn(await readDailyUsage(db, utcDay(now))),
  };
}

function usageIn({ inputTokens, outputTokens, costUsd }: Partial<Usage>): Usage {
  return { inputTokens: inputTokens ?? 0, outputTokens: outputTokens ?? 0, costUsd: costUsd ?? 0 };
}

/** Sums of fractions differ by this much at most. Dollars. */
const dustUsd = 1e-9;

/** Each of the three counts at least as much. */
export function expectAtLeast({ session, personUsd, context }: Counters, billed: Usage, when: string): void {
  for (const [where, counted] of Object.entries({ session, context })) {
    expect(counted.inputTokens, `${where}, input, ${when}`).toBeGreaterThanOrEqual(billed.inputTokens);
    expect(counted.outputTokens, `${where}, output, ${when}`).toBeGreaterThanOrEqual(billed.outputTokens);
    expect(counted.costUsd + dustUsd, `${where}, cost, ${when}`).toBeGreaterThanOrEqual(billed.costUsd);
  }
  expect(personUsd + dustUsd, `person, ${when}`).toBeGreaterThanOrEqual(billed.costUsd);
}

/** How long what goes on in the background may take to give back, in tokens as in dollars, what it did not use. */
export const settling = { timeout: 10_000, interval: 100 };

/** None of the three counts more. */
export function expectAtMost({ session, personUsd, context }: Counters, most: Usage): void {
  for (const [where, counted] of Object.entries({ session, context })) {
    expect(counted.inputTokens, `${where}, input`).toBeLessThanOrEqual(most.inputTokens);
    expect(counted.outputTokens, `${where}, output`).toBeLessThanOrEqual(most.outputTokens);
    expect(counted.costUsd, `${where}, cost`).toBeLessThanOrEqual(most.costUsd + dustUsd);
  }
  expect(personUsd, 'person').toBeLessThanOrEqual(most.costUsd + dustUsd);
}
