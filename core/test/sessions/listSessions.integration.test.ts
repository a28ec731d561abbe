import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { listSessions, startSession } from '../../src/index.ts';
import { aGuest, aStart, aTestContext } from '../support/testContext.ts';

describe('the past shows', () => {
  it('are all on some page, in one order, however many began in one millisecond', async () => {
    const context = aTestContext();
    const person = await aGuest(context, { limits: { showsPerDay: 100, activeShows: 100 } });
    const started: string[] = [];
    for (let show = 0; show < 45; show++) {
      started.push((await startSession(context, person, aStart())).sessionId);
    }
    const [odd] = started;
    // Firestore keeps microseconds, of which an ISO instant of the wire knows nothing.
    const createdAt = new Timestamp(Math.floor(context.clock / 1_000), 1_000);
    await context.db.doc(`sessions/${odd}`).update({ createdAt });
    const listed: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listSessions>> = await listSessions(
        context,
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
    const context = aTestContext();
    const person = await aGuest(context, { limits: { showsPerDay: 100, activeShows: 100 } });
    for (let show = 0; show < 21; show++) {
      await startSession(context, person, aStart());
      context.clock += 1_000;
    }
    const first = await listSessions(context, person, {});
    const second = await listSessions(context, person, { before: first.nextBefore ?? '' });
    expect([first.sessions.length, second.sessions.length, second.next]).toEqual([20, 1, null]);
  });
});
