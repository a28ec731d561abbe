import { describe, expect, it } from 'vitest';
import { countError, endSession, getToday, openScene, playTurn, startSession } from '../../src/index.ts';
import { aGuest, aHouse, aStart, turnCostUsd } from '../house/house.ts';

const silent = () => undefined;

describe("the house's day", () => {
  it('adds up shows, cost, errors and people, and marks who is near a limit', async () => {
    const house = aHouse();
    const [busy, quiet] = [await aGuest(house, { limits: { showsPerDay: 2 } }), await aGuest(house)];
    const begin = async (person: typeof busy) => {
      const { sessionId } = await startSession(house, person, aStart());
      await openScene(house, person, { sessionId }, silent);
      return sessionId;
    };
    const ended = await begin(busy);
    await playTurn(house, busy, { sessionId: ended, turn: 1, line: 'Ahoy.' }, silent);
    await endSession(house, busy, { sessionId: ended }, silent);
    await begin(busy);
    await begin(quiet);
    await Promise.all([1, 2, 3].map((n) => countError(house.db, 'room-failed', `${n}`, house.clock)));
    await countError(house.db, 'backstage', 'x', house.clock);
    const today = await getToday(house);
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
    const house = aHouse();
    const person = await aGuest(house);
    const { sessionId } = await startSession(house, person, aStart());
    await openScene(house, person, { sessionId }, silent);
    house.clock += 86_400_000;
    const tomorrow = await getToday(house);
    expect(tomorrow.cost.todayUsd).toBe(0);
    expect(tomorrow.cost.last7DaysUsd).toBeCloseTo(turnCostUsd, 9);
    expect(tomorrow.cost.byDay).toHaveLength(30);
    const costUsd = expect.closeTo(turnCostUsd, 9);
    expect(tomorrow.cost.byDay.at(-2)).toEqual({ day: '2026-11-21', costUsd });
    expect((await house.db.doc('usage/2026-11-21').get()).get('costUsd')).toEqual(costUsd);
    expect((await house.db.doc('usage/2026-11-22').get()).exists).toBe(false);
    house.clock += 7 * 86_400_000;
    const later = await getToday(house);
    expect(later.cost).toMatchObject({ last7DaysUsd: 0, last30DaysUsd: costUsd });
  });
});
