import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { listSessions, startSession } from '../../src/index.ts';
import { aGuest, aHouse, aStart } from '../house/house.ts';

describe('the past shows', () => {
  it('are all on some page, in one order, however many began in one millisecond', async () => {
    const house = aHouse();
    const person = await aGuest(house, { limits: { showsPerDay: 100, activeShows: 100 } });
    const started: string[] = [];
    for (let show = 0; show < 45; show++) {
      started.push((await startSession(house, person, aStart())).sessionId);
    }
    const [odd] = started;
    // Firestore keeps microseconds, of which an ISO instant of the wire knows nothing.
    const createdAt = new Timestamp(Math.floor(house.clock / 1_000), 1_000);
    await house.db.doc(`sessions/${odd}`).update({ createdAt });
    const listed: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listSessions>> = await listSessions(
        house,
        person,
        cursor === null ? {} : { cursor },
      );
      listed.push(...page.sessions.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(listed[0]).toBe(odd);
    expect(listed.slice(1)).toEqual(started.slice(1).sort().reverse());
  });

  it('are paged by time alone for a page from before there were cursors', async () => {
    const house = aHouse();
    const person = await aGuest(house, { limits: { showsPerDay: 100, activeShows: 100 } });
    for (let show = 0; show < 21; show++) {
      await startSession(house, person, aStart());
      house.clock += 1_000;
    }
    const first = await listSessions(house, person, {});
    const second = await listSessions(house, person, { before: first.nextBefore ?? '' });
    expect([first.sessions.length, second.sessions.length, second.next]).toEqual([20, 1, null]);
  });
});
