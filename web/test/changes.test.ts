import { describe, expect, it } from 'vitest';
import { changesOf } from '../src/audit/changes.ts';

describe('what a change changed', () => {
  it('is told field by field, and leaves out what stayed', () => {
    const before = { tier: 'text', limits: { showsPerDay: 12, activeShows: 2 } };
    const after = { tier: 'voice', limits: { showsPerDay: 12, costPerDayUsd: 7.5 } };
    expect(changesOf(before, after)).toEqual([
      { what: 'Tier', before: 'text', after: 'voice' },
      { what: 'Shows at once', before: '2', after: 'the default' },
      { what: 'Cost a day', before: 'the default', after: '$7.50' },
    ]);
  });

  it('has no before for an added member, and no after for a removed one', () => {
    expect(changesOf(null, { role: 'player', limits: {} })).toEqual([
      { what: 'Role', before: null, after: 'player' },
    ]);
    expect(changesOf({ role: 'player' }, null)).toEqual([{ what: 'Role', before: 'player', after: null }]);
    expect(changesOf(null, null)).toEqual([]);
  });

  it('tells switches, shares, spans of time and empty notes in words', () => {
    const before = {
      emergencyStop: { on: false },
      flags: { voicePercent: 1 },
      voiceSecondsToday: 840,
      note: '',
    };
    const after = {
      emergencyStop: { on: true },
      flags: { voicePercent: 10 },
      voiceSecondsToday: 0,
      note: 'Kind',
    };
    expect(changesOf(before, after).map(({ before: was, after: is }) => [was, is])).toEqual([
      ['off', 'on'],
      ['1 %', '10 %'],
      ['14 min', '0 min'],
      ['nothing', 'Kind'],
    ]);
  });

  it('shows a field without a label under its own name', () => {
    expect(changesOf({ hat: ['red'] }, { hat: ['red', 'blue'] })).toEqual([
      { what: 'hat', before: '["red"]', after: '["red","blue"]' },
    ]);
  });
});
