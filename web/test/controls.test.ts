import type { Controls } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { differences, onTopOf } from '../src/console/controls/differences.ts';
import { draftOf, readDraft, sameDraft } from '../src/console/controls/draft.ts';

const controls: Controls = {
  limits: {
    showsPerDay: 10,
    activeShows: 3,
    voiceMinutesPerDay: 60,
    costPerDayUsd: 2,
    houseCostPerDayUsd: 250,
  },
  emergencyStop: { on: false, message: 'Back soon.' },
  flags: { voicePercent: 0 },
};
const draft = draftOf(controls);
const withLimit = (field: keyof typeof draft.limits, written: string) => ({
  ...draft,
  limits: { ...draft.limits, [field]: written },
});

describe('the controls as they are typed', () => {
  it('stand for what they were made from', () => {
    expect(readDraft(draft)).toEqual({ controls, troubles: null });
    expect(readDraft(withLimit('costPerDayUsd', ' 2.50 ')).controls?.limits.costPerDayUsd).toBe(2.5);
  });

  it('are the same however a number is written, and different when it is another one', () => {
    expect(sameDraft(draft, withLimit('costPerDayUsd', '2.00 '))).toBe(true);
    expect(sameDraft(draft, { ...draft, message: ' Back soon. ' })).toBe(true);
    expect(sameDraft(draft, withLimit('costPerDayUsd', '2.01'))).toBe(false);
    expect(sameDraft(draft, { ...draft, stopOn: true })).toBe(false);
  });

  it.each([
    ['showsPerDay', '', 'Enter a number; 0 allows none.'],
    ['showsPerDay', 'ten', 'That limit must be a whole number.'],
    ['showsPerDay', '1e2', 'That limit must be a whole number.'],
    ['activeShows', '2.5', 'That limit must be a whole number.'],
    ['voiceMinutesPerDay', '1441', 'That limit is too high.'],
    ['costPerDayUsd', '-1', 'A cost limit is a number of dollars.'],
    ['houseCostPerDayUsd', '1000001', 'The total is a number of dollars, at most 1,000,000.'],
  ] as const)('say beside %s what is wrong with "%s"', (field, written, sentence) => {
    expect(readDraft(withLimit(field, written)).troubles).toEqual({ [field]: sentence });
  });

  it('take any whole percentage for the roll-out, and say what is wrong with another', () => {
    expect(readDraft({ ...draft, voicePercent: ' 37 ' }).controls?.flags.voicePercent).toBe(37);
    expect(sameDraft(draft, { ...draft, voicePercent: '00' })).toBe(true);
    for (const voicePercent of ['', '101', '2.5', '-1', 'all']) {
      expect(readDraft({ ...draft, voicePercent }).troubles).toEqual({
        voicePercent: 'The roll-out is a whole number from 0 to 100.',
      });
    }
  });

  it('name every field that is wrong, the message too', () => {
    const { troubles } = readDraft({ ...withLimit('showsPerDay', 'x'), message: '  ' });
    expect(Object.keys(troubles ?? {}).sort()).toEqual(['message', 'showsPerDay']);
  });
});

describe('two admins at the controls', () => {
  const theirs: Controls = {
    ...controls,
    flags: { voicePercent: 10 },
    limits: { ...controls.limits, activeShows: 5 },
  };
  const mine: Controls = { ...controls, limits: { ...controls.limits, activeShows: 4, showsPerDay: 12 } };

  it('see where they differ, in words', () => {
    expect(differences(theirs, { ...mine, emergencyStop: { on: true, message: 'Rain.' } })).toEqual([
      { name: 'Shows a day', theirs: '10', mine: '12' },
      { name: 'Shows at once', theirs: '5', mine: '4' },
      { name: 'Emergency stop', theirs: 'off', mine: 'on' },
      { name: 'Message', theirs: '“Back soon.”', mine: '“Rain.”' },
      { name: 'Voice', theirs: '10 %', mine: '0 %' },
    ]);
  });

  it('keep of each other what they left alone', () => {
    expect(onTopOf(theirs, controls, mine)).toEqual({
      ...controls,
      limits: { ...controls.limits, activeShows: 4, showsPerDay: 12 },
      flags: { voicePercent: 10 },
    });
  });
});
