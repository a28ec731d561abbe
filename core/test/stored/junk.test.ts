import { Controls, PersonLimits, Role, Tier, VoicePercent } from '@improv/contract';
import fc from 'fast-check';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { readMember } from '../../src/access/member.ts';
import { asRuntimeConfig, readRuntimeConfig } from '../../src/config/runtime.ts';
import { limitsIn } from '../../src/limits/limits.ts';
import { usageIn } from '../../src/usage/dailyUsage.ts';

const id = 'robin@example.com';
const defaults = asRuntimeConfig(undefined);

/** Whatever Firestore can store, and what an admin may type. */
const value = fc.oneof(
  fc.anything({ withNullPrototype: true }),
  fc.constantFrom('25', '25 %', 'true', 'admin', 'Admin', 'voice', '', Number.NaN, Infinity, -1, 0.5, 1e300),
  fc.constantFrom(Timestamp.fromMillis(0), null, [], {}, true, 25, 100),
);
const limits = fc.oneof(
  value,
  fc.record(
    { showsPerDay: value, activeShows: value, voiceMinutesPerDay: value, costPerDayUsd: value },
    { requiredKeys: [] },
  ),
);
const config = fc.oneof(
  value,
  fc.record(
    {
      limits,
      emergencyStop: fc.oneof(value, fc.record({ on: value, message: value }, { requiredKeys: [] })),
      flags: fc.oneof(value, fc.record({ voicePercent: value }, { requiredKeys: [] })),
      revision: value,
    },
    { requiredKeys: [] },
  ),
);
const member = fc.oneof(
  value,
  fc.record({ email: value, role: value, tier: value, limits, note: value }, { requiredKeys: [] }),
);

const at = (data: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((found, name) => (found as Record<string, unknown> | null | undefined)?.[name], data);

describe('whatever stands in config/runtime', () => {
  it('is read as controls, each as it is stored or as it was before', () => {
    fc.assert(
      fc.property(config, fc.integer({ min: 0, max: 100 }), (data, percent) => {
        const before = { ...defaults, flags: { voicePercent: percent } };
        const { config: read, broken } = readRuntimeConfig(data, before);
        const { revision, ...controls } = read;
        expect(Controls.parse(controls)).toEqual(controls);
        expect(Number.isInteger(revision)).toBe(true);
        const stored = at(data, 'flags', 'voicePercent');
        expect([stored, percent, defaults.flags.voicePercent]).toContain(read.flags.voicePercent);
        if (read.flags.voicePercent !== stored && stored !== undefined) {
          expect(broken.map(({ field }) => field)).toContain('flags.voicePercent');
        }
      }),
    );
  });

  it('names what is wrong, and spoils nothing else', () => {
    const { config: read, broken } = readRuntimeConfig({
      flags: { voicePercent: '25' },
      limits: { showsPerDay: 7, activeShows: -1 },
      emergencyStop: 'on',
    });
    expect(read.limits).toEqual({ ...defaults.limits, showsPerDay: 7 });
    expect(broken).toEqual([
      { field: 'limits.activeShows', found: -1, used: 3 },
      { field: 'emergencyStop.on', found: 'on', used: false },
      { field: 'emergencyStop.message', found: 'on', used: defaults.emergencyStop.message },
      { field: 'flags.voicePercent', found: '25', used: 0 },
    ]);
  });

  it('may be any whole percentage from 0 to 100', () => {
    const percentages = Array.from({ length: 101 }, (_, percent) => percent);
    for (const voicePercent of percentages) {
      expect(VoicePercent.parse(voicePercent)).toBe(voicePercent);
      expect(readRuntimeConfig({ flags: { voicePercent } }).broken).toEqual([]);
    }
    for (const wrong of [-1, 101, 0.5, '25', null]) expect(VoicePercent.safeParse(wrong).success).toBe(false);
  });
});

describe('whatever stands in a member document', () => {
  it('grants nothing that it does not say', () => {
    fc.assert(
      fc.property(member, fc.constantFrom(id, null), (data, known) => {
        const { member: read } = readMember(data, known);
        if (read === null) return;
        expect(Role.options).toContain(read.role);
        expect(Tier.options).toContain(read.tier);
        if (read.role === 'admin') expect(at(data, 'role')).toBe('admin');
        if (read.tier === 'voice') expect(at(data, 'tier')).toBe('voice');
        expect(PersonLimits.partial().parse(read.limits)).toEqual(read.limits);
        for (const [name, limit] of Object.entries(read.limits)) {
          expect(limit).toBe(at(data, 'limits', name));
        }
        expect(read.email).toBe(known ?? at(data, 'email'));
      }),
    );
  });

  it.each([
    ['an unknown role', { role: 'boss', tier: 'voice' }, { role: 'player', tier: 'voice' }],
    ['an unknown tier', { role: 'admin', tier: 'Voice' }, { role: 'admin', tier: 'text' }],
    ['no tier', { role: 'player' }, { role: 'player', tier: 'text' }],
    [
      'a wrong limit',
      { role: 'player', tier: 'text', limits: { showsPerDay: 'many', activeShows: 1 } },
      { limits: { activeShows: 1 } },
    ],
    ['limits that are none', { role: 'player', tier: 'text', limits: 'none' }, { limits: {} }],
  ])('is the least that it can be, with %s', (_, data, expected) => {
    expect(readMember({ email: id, ...data }, id).member).toMatchObject(expected);
  });

  it.each([{}, { role: 'boss' }, { tier: 7, role: null }, 'junk', null, []])(
    'is no member when neither role nor tier can be read: %j',
    (data) => {
      expect(readMember(data, id).member).toBeNull();
    },
  );
});

describe('whatever stands in what was counted', () => {
  it('is read as counts', () => {
    fc.assert(
      fc.property(
        value,
        fc.record({ day: value, costTodayUsd: value, active: value, errors: value, costUsd: value }),
        (junk, data) => {
          for (const one of [junk, data]) {
            const { limits: read } = limitsIn(one, '2026-11-21');
            expect(read.costTodayUsd).toBeGreaterThanOrEqual(0);
            expect(Object.values(read.active).every((instant) => instant instanceof Timestamp)).toBe(true);
            expect(usageIn(one).usage.costUsd).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});
