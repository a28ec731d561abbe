import type { MemberEntry } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import {
  compare,
  draftOf,
  emptyDraft,
  type MemberDraft,
  readDraft,
} from '../src/console/members/memberDraft.ts';

const entry: MemberEntry = {
  email: 'robin@example.com',
  role: 'player',
  tier: 'voice',
  limits: { showsPerDay: 0, costPerDayUsd: 0.5 },
  note: 'Plays on Tuesdays.',
  addedBy: null,
  uid: null,
  lastSeenAt: null,
  createdAt: '2026-11-21T10:00:00.000Z',
  updatedAt: '2026-11-21T10:00:00.000Z',
  revision: 3,
};
const robin: MemberDraft = { ...emptyDraft, email: 'robin@example.com' };
const withLimits = (limits: Partial<MemberDraft['limits']>): MemberDraft => ({
  ...robin,
  limits: { ...robin.limits, ...limits },
});

describe('a draft of an entry', () => {
  it('says what the unchanged entry says, a limit of nothing included', () => {
    const { email, role, tier, limits, note } = entry;
    expect(readDraft(draftOf(entry))).toEqual({ terms: { email, role, tier, limits, note } });
  });

  it('leaves a limit to the house where nothing is written', () => {
    expect(readDraft(withLimits({ showsPerDay: '  ' }))).toMatchObject({ terms: { limits: {} } });
  });

  it('brings the address into its normal form and the note without outer spaces', () => {
    expect(readDraft({ ...robin, email: ' Robin@Example.COM ', note: ' new ' })).toMatchObject({
      terms: { email: 'robin@example.com', note: 'new' },
    });
  });

  it('takes a decimal comma for what it is', () => {
    expect(readDraft(withLimits({ costPerDayUsd: '0,75' }))).toMatchObject({
      terms: { limits: { costPerDayUsd: 0.75 } },
    });
  });

  it.each([
    ['showsPerDay', '2.5', 'That limit must be a whole number.'],
    ['showsPerDay', 'many', 'That limit must be a whole number.'],
    ['activeShows', '-1', 'A limit is 0 or more.'],
    ['voiceMinutesPerDay', '1441', 'That limit is too high.'],
    ['costPerDayUsd', 'two', 'A cost limit is a number of dollars.'],
  ] as const)('says what is wrong with %s of "%s"', (name, typed, sentence) => {
    expect(readDraft(withLimits({ [name]: typed }))).toEqual({ troubles: { [name]: sentence } });
  });

  it('says everything that is wrong at once', () => {
    const wrong = { ...withLimits({ showsPerDay: 'x' }), email: 'nobody', note: 'x'.repeat(301) };
    const read = readDraft(wrong);
    expect('troubles' in read && Object.keys(read.troubles).sort()).toEqual(['email', 'note', 'showsPerDay']);
  });
});

describe('two versions of an entry', () => {
  it('are told apart field by field, and only where they differ', () => {
    const mine = { ...entry, role: 'admin' as const, limits: { showsPerDay: 0, activeShows: 2 }, note: '' };
    expect(compare(entry, mine)).toEqual([
      { name: 'Role', theirs: 'player', mine: 'admin' },
      { name: 'Shows at once', theirs: 'default', mine: '2' },
      { name: 'Dollars a day', theirs: '0.5', mine: 'default' },
      { name: 'Note', theirs: 'Plays on Tuesdays.', mine: 'none' },
    ]);
  });

  it('are the same when nothing that admins decide has changed', () => {
    expect(compare({ ...entry, revision: 9 } as MemberEntry, entry)).toEqual([]);
  });
});
