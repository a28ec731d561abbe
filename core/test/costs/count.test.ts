import { describe, expect, it } from 'vitest';
import { reservation, settlement, withCost } from '../../src/costs/count.ts';
import { currentLimits } from '../../src/limits/limits.ts';
import { noUsage } from '../../src/models/usage.ts';

const evening = Date.parse('2026-11-21T23:59:50Z');
const night = Date.parse('2026-11-22T00:00:10Z');
const most = { inputTokens: 6_000, outputTokens: 2_048, costUsd: 0.02 };
const used = { inputTokens: 700, outputTokens: 40, costUsd: 0.001 };

describe('a reservation', () => {
  it('is counted as it is', () => {
    const count = reservation(most, evening);
    expect(count).toMatchObject({ session: most, personUsd: most.costUsd, today: { usage: most } });
    expect(count.earlier).toEqual([]);
  });

  it('gives way to what was used', () => {
    const count = settlement([{ usage: most, at: evening }], used, evening + 5_000);
    expect(count.session).toEqual({ inputTokens: -5_300, outputTokens: -2_008, costUsd: -0.019 });
    expect(count.personUsd).toBeCloseTo(-0.019);
    expect(count.today.usage).toEqual(count.session);
  });

  it('is given back to the day that it was counted on, and what was used belongs to the day that it ends on', () => {
    const count = settlement([{ usage: most, at: evening }], used, night);
    expect(count.session.inputTokens).toBe(-5_300);
    expect(count.personUsd).toBe(used.costUsd);
    expect(count.today).toEqual({ usage: used, at: night });
    expect(count.earlier).toEqual([
      { usage: { inputTokens: -6_000, outputTokens: -2_048, costUsd: -0.02 }, at: evening },
    ]);
  });

  it("leaves a player's day at nothing at least, whatever fractions add up to", () => {
    const limits = { ...currentLimits(undefined, evening), costTodayUsd: 0.3 };
    expect(
      withCost(
        limits,
        settlement([{ usage: { ...most, costUsd: 0.1 + 0.2 }, at: evening }], noUsage, evening),
      ),
    ).toMatchObject({
      costTodayUsd: 0,
    });
  });
});
