import { randomUUID } from 'node:crypto';
import { aPlayer, aStranger, refusalOf } from '@improv/testing/stack/person';
import { db, letIn } from '@improv/testing/stack/stackContext';
import { describe, expect, it } from 'vitest';
import { functionsHost } from './support/functionsHost.ts';

const host = functionsHost();

const aStart = () => ({
  requestId: randomUUID(),
  gameId: 'free-scene',
  location: 'a lift between two floors',
});

describe('limits', () => {
  it('leave exactly three shows on stage and three counted when fifty are started at once', async () => {
    const player = await aPlayer(host.url);
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => player.call('startSession', aStart())),
    );
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(47);
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ code: 'functions/resource-exhausted' });
      // Six of the fifty are let through at a time; the others are told to come back.
      expect(['too-many-active', 'too-many-calls']).toContain(reason.details.reason);
    }
    const limits = await db.collection('limits').doc(player.email).get();
    expect(limits.get('sessionsToday')).toBe(3);
    expect(Object.keys(limits.get('active'))).toHaveLength(3);
    const sessions = await db.collection('sessions').where('uid', '==', player.uid).get();
    expect(sessions.size).toBe(3);
    expect((await player.call('getLobby', {})).showsToday.used).toBe(3);
  });

  it('refuse the eleventh show of the day and count no more than ten', async () => {
    const player = await aPlayer(host.url);
    for (let show = 1; show <= 10; show++) {
      const { sessionId } = await player.call('startSession', aStart());
      await player.stream('endSession', { sessionId });
    }
    const refusal = await refusalOf(player.call('startSession', aStart()));
    expect(refusal).toMatchObject({ code: 'functions/resource-exhausted', reason: 'daily-shows-used' });
    expect(refusal.message).toMatch(/10 shows .* midnight UTC/);
    expect((await db.collection('limits').doc(player.email).get()).get('sessionsToday')).toBe(10);
  });

  it('free a place when a show ends', async () => {
    const player = await aPlayer(host.url);
    const [first] = await Promise.all([1, 2, 3].map(() => player.call('startSession', aStart())));
    expect(await refusalOf(player.call('startSession', aStart()))).toMatchObject({
      reason: 'too-many-active',
    });
    await player.stream('endSession', { sessionId: first?.sessionId as string });
    await player.call('startSession', aStart());
  });

  it("are a member's own where the guest list names them", async () => {
    const guest = await aStranger(host.url);
    await letIn(guest.email, { limits: { activeShows: 1 } });
    await guest.call('startSession', aStart());
    expect((await refusalOf(guest.call('startSession', aStart()))).message).toContain('1 show on stage');
  });
});
