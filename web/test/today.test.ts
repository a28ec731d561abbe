import type { PersonToday } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { errorInWords } from '../src/console/today/errorKinds.ts';
import { marksInWords } from '../src/console/today/marks.ts';
import { clockTime, dayInWords, shortDay, wholeDay } from '../src/console/today/utc.ts';

const person: PersonToday = {
  uid: 'robin',
  email: 'robin@example.com',
  shows: 10,
  voiceMinutes: 49.6,
  costUsd: 1.7,
  limits: { showsPerDay: 10, activeShows: 3, voiceMinutesPerDay: 60, costPerDayUsd: 2 },
  marks: ['many-shows', 'near-shows', 'near-voice', 'near-cost'],
};

describe("the day's page", () => {
  it('says in words why a member is marked', () => {
    expect(marksInWords(person)).toEqual([
      '10 shows today, more than 8',
      'shows: the limit of 10 is reached',
      'voice minutes: 50 of 60, near the limit',
      'cost: $1.70 of $2.00, near the limit',
    ]);
    expect(marksInWords({ ...person, marks: [] })).toEqual([]);
  });

  it('says in words what went wrong, and shows what it has no words for as it is', () => {
    expect(errorInWords('cast-unavailable')).toBe('The cast could not be reached');
    expect(errorInWords('piano-untuned')).toBe('piano-untuned');
  });

  it('tells days and times in UTC', () => {
    expect(wholeDay('2026-11-21')).toBe('Saturday, November 21');
    expect(dayInWords('2026-11-21')).toBe('Sat, Nov 21');
    expect(shortDay('2026-11-21')).toBe('Nov 21');
    expect(clockTime(Date.UTC(2026, 10, 21, 23, 4, 5))).toBe('23:04:05');
  });
});
