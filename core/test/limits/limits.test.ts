import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { countSession, currentLimits, idleAfterMs, type Limits } from '../../src/limits/limits.ts';
import { Refusal } from '../../src/refusal.ts';
import { nextUtcMidnight } from '../../src/time/span.ts';

const noon = Date.UTC(2026, 10, 21, 12, 0, 0);
const allowance = { showsPerDay: 10, activeShows: 3, voiceMinutesPerDay: 60, costPerDayUsd: 2 };

function limits(more: Partial<Limits> = {}): Limits {
  return {
    email: null,
    accounts: [],
    day: '2026-11-21',
    sessionsToday: 0,
    voiceSecondsToday: 0,
    costTodayUsd: 0,
    sessionsTotal: 0,
    active: {},
    pendingSessions: {},
    ...more,
  };
}

function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('limits', () => {
  it('counts a show and holds a place for it until it has been idle', () => {
    const counted = countSession(limits(), allowance, 'show-1', noon);
    expect(counted.sessionsToday).toBe(1);
    expect(counted.sessionsTotal).toBe(1);
    expect(counted.active['show-1']?.toMillis()).toBe(noon + idleAfterMs);
  });

  it('refuses the show after the last of the day, and says when the next one opens', () => {
    const refusal = refusalOf(() => countSession(limits({ sessionsToday: 10 }), allowance, 'show-11', noon));
    expect(refusal.reason).toBe('daily-shows-used');
    expect(refusal.message).toContain('10 shows');
    expect(refusal.message).toContain('12 h');
    expect(refusal.retryAt).toEqual(new Date('2026-11-22T00:00:00.000Z'));
  });

  it('refuses a fourth show at once, and says when a place frees up', () => {
    const inFive = Timestamp.fromMillis(noon + 5 * 60_000);
    const active = {
      a: inFive,
      b: Timestamp.fromMillis(noon + idleAfterMs),
      c: Timestamp.fromMillis(noon + idleAfterMs),
    };
    const refusal = refusalOf(() => countSession(limits({ active }), allowance, 'd', noon));
    expect(refusal.reason).toBe('too-many-active');
    expect(refusal.message).toContain('5 minutes');
    expect(refusal.retryAt).toEqual(inFive.toDate());
  });

  it('starts a new UTC day from zero and keeps what is on stage', () => {
    const active = { a: Timestamp.fromMillis(noon + 1) };
    const stored = {
      ...limits({ day: '2026-11-20', sessionsToday: 10, costTodayUsd: 1, sessionsTotal: 40, active }),
    };
    expect(currentLimits(stored, noon)).toEqual(limits({ sessionsTotal: 40, active }));
  });

  it('lets an expired show hold no place', () => {
    const stored = limits({ active: { a: Timestamp.fromMillis(noon) } });
    expect(currentLimits(stored, noon).active).toEqual({});
  });

  it('knows the next midnight at the edge of a year', () => {
    expect(nextUtcMidnight(Date.UTC(2026, 11, 31, 23, 59, 59, 999))).toEqual(
      new Date('2027-01-01T00:00:00.000Z'),
    );
  });
});
