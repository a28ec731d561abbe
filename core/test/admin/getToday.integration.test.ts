import { describe, expect, it } from 'vitest';
import { countError, endSession, getToday, openScene, playTurn, startSession } from '../../src/index.ts';
import { aGuest, aStart, aTestContext, turnCostUsd } from '../support/testContext.ts';

const silent = () => undefined;

describe("the house's day", () => {
  it('adds up shows, cost, errors and people, and marks who is near a limit', async () => {
    const context = aTestContext();
    const [busy, quiet] = [await aGuest(context, { limits: { showsPerDay: 2 } }), await aGuest(context)];
    const begin = async (person: typeof busy) => {
      const { sessionId } = await startSession(context, person, aStart());
      await openScene(context, person, { sessionId }, silent);
      return sessionId;
    };
    const ended = await begin(busy);
    await playTurn(context, busy, { sessionId: ended, turn: 1, line: 'Ahoy.' }, silent);
    await endSession(context, busy, { sessionId: ended }, silent);
    await begin(busy);
    await begin(quiet);
    await Promise.all([1, 2, 3].map((n) => countError(context.db, 'room-failed', `${n}`, context.clock)));
    await countError(context.db, 'backstage', 'x', context.clock);
    const today = await getToday(context);
    expect(today).toMatchObject({
      day: '2026-11-21',
      shows: { running: 2, started: 3, finished: 1, abandoned: 0 },
      turns: 1,
      errors: [
        { kind: 'room-failed', count: 3 },
        { kind: 'backstage', count: 1 },
      ],
      dearest: [
        { email: busy.email, shows: 2, marks: ['near-shows'] },
        { email: quiet.email, shows: 1, marks: [] },
      ],
      marked: [{ email: busy.email }],
      emergencyStop: false,
    });
    expect(today.cost).toMatchObject({ limitPerDayUsd: 250, spent: false });
    expect(today.cost.todayUsd).toBeCloseTo(5 * turnCostUsd, 9);
  });

  it('is kept once it is over, so that thirty days are thirty reads', async () => {
    const context = aTestContext();
    const person = await aGuest(context);
    const { sessionId } = await startSession(context, person, aStart());
    await openScene(context, person, { sessionId }, silent);
    context.clock += 86_400_000;
    const tomorrow = await getToday(context);
    expect(tomorrow.cost.todayUsd).toBe(0);
    expect(tomorrow.cost.last7DaysUsd).toBeCloseTo(turnCostUsd, 9);
    expect(tomorrow.cost.byDay).toHaveLength(30);
    const costUsd = expect.closeTo(turnCostUsd, 9);
    expect(tomorrow.cost.byDay.at(-2)).toEqual({ day: '2026-11-21', costUsd });
    expect((await context.db.doc('usage/2026-11-21').get()).get('costUsd')).toEqual(costUsd);
    expect((await context.db.doc('usage/2026-11-22').get()).exists).toBe(false);
    context.clock += 7 * 86_400_000;
    const later = await getToday(context);
    expect(later.cost).toMatchObject({ last7DaysUsd: 0, last30DaysUsd: costUsd });
  });
});
