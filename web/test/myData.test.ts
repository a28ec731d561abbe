import { describe, expect, it } from 'vitest';
import { whatYouDid, whoYouAre } from '../src/myData/facts.ts';
import { wholeExport } from '../src/myData/wholeExport.ts';

const exportedAt = '2026-11-21T12:00:00.000Z';

describe("a player's data as one file", () => {
  it('has who they are once, and the shows of every part in order', async () => {
    const parts = [
      { exportedAt, person: { name: 'Robin' }, shows: [{ id: 'c' }, { id: 'b' }], next: 'older' },
      { exportedAt: '2026-11-21T12:00:01.000Z', person: null, shows: [{ id: 'a' }], next: null },
    ];
    const asked: (string | undefined)[] = [];
    const told: number[] = [];
    const whole = await wholeExport(
      async (cursor) => {
        asked.push(cursor);
        return parts[asked.length - 1] ?? { exportedAt, person: null, shows: [], next: null };
      },
      (shows) => told.push(shows),
    );
    expect(whole).toEqual({
      exportedAt,
      person: { name: 'Robin' },
      shows: [{ id: 'c' }, { id: 'b' }, { id: 'a' }],
    });
    expect(asked).toEqual([undefined, 'older']);
    expect(told).toEqual([2, 3]);
  });
});

describe('what the house knows of a player', () => {
  const person = {
    uid: 'uid-1',
    email: 'robin@example.com',
    name: 'Robin',
    member: {
      role: 'player',
      tier: 'voice',
      limits: { showsPerDay: 12, costPerDayUsd: 5 },
      note: 'Likes accordions',
      createdAt: '2026-11-01T23:59:59.000Z',
    },
    limits: {
      day: '2026-11-21',
      sessionsToday: 2,
      voiceSecondsToday: 90,
      costTodayUsd: 0.3,
      sessionsTotal: 7,
    },
    progress: { shows: 3, skills: { listening: {}, leading: {} }, mission: { title: 'Ask twice' } },
    accessRequest: null,
  };

  it('is told in words', () => {
    expect(whoYouAre(person).map(({ what, said }) => `${what}: ${said}`)).toEqual([
      'Name: Robin',
      'Email address: robin@example.com',
      'Account id: uid-1',
      'On the guest list since: November 1, 2026',
      'Role and tier: player, voice',
      'Limits of your own: Shows a day: 12; Cost a day: $5.00',
      'The admins’ note about you: Likes accordions',
    ]);
    expect(whatYouDid(person).map(({ said }) => said)).toEqual([
      '7',
      '2 shows, 2 voice minutes, $0.30',
      '3',
      '2',
      'Ask twice',
    ]);
  });

  it('may be next to nothing', () => {
    expect(whoYouAre({ uid: 'uid-2', email: 'new@example.com', name: '', member: null })).toHaveLength(2);
    expect(whatYouDid({ limits: null, progress: null })).toEqual([]);
  });
});
