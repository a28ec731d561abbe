import fc from 'fast-check';

export const people = 2;
/** Of each: a person whose account was deleted and who signed in again. */
const accounts = 2;

/** What callers do at the same moment. `pick` chooses among the shows that there are. */
const call = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('start' as const),
      person: fc.nat(people - 1),
      account: fc.nat(accounts - 1),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'open' as const,
        'turn' as const,
        'turn' as const,
        'end' as const,
        'intrude' as const,
      ),
      pick: fc.nat(20),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sweep' as const) }) },
);

export type Call = typeof call extends fc.Arbitrary<infer C> ? C : never;

/** What happens one after the other. */
export const round = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('calls' as const),
      calls: fc.array(call, { minLength: 1, maxLength: 7 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('later' as const),
      minutes: fc.constantFrom(1, 6, 13, 15, 16, 11 * 60),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('crash' as const, 'cast-fails' as const),
      pick: fc.nat(20),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('override' as const),
      person: fc.nat(people - 1),
      limits: fc.record({
        showsPerDay: fc.integer({ min: 0, max: 8 }),
        activeShows: fc.integer({ min: 0, max: 4 }),
        costPerDayUsd: fc.constantFrom(0.05, 0.2, 1),
      }),
    }),
  },
);

export type Round = typeof round extends fc.Arbitrary<infer R> ? R : never;

/** Everything that must have happened for the property to mean something, once: chance alone may leave some of it out. */
export const everything: Round[] = [
  { kind: 'calls', calls: [{ do: 'start', person: 0, account: 0 }] },
  { kind: 'calls', calls: [{ do: 'open', pick: 0 }] },
  { kind: 'calls', calls: [{ do: 'turn', pick: 0 }] },
  { kind: 'crash', pick: 0 },
  { kind: 'calls', calls: [{ do: 'turn', pick: 0 }] },
  { kind: 'calls', calls: [{ do: 'end', pick: 0 }] },
  { kind: 'calls', calls: [{ do: 'turn', pick: 0 }] },
  {
    kind: 'calls',
    calls: Array.from({ length: 4 }, (_, account) => ({
      do: 'start' as const,
      person: 1,
      account: account % accounts,
    })),
  },
  { kind: 'later', minutes: 16 },
  { kind: 'calls', calls: [{ do: 'open', pick: 0 }] },
];
/** A welcome that the end of its show overtakes: nothing comes of it, and it was paid all the same. */
export const overtaken: Round[] = Array.from({ length: 5 }, () => [
  { kind: 'calls' as const, calls: [{ do: 'start' as const, person: 0, account: 0 }] },
  {
    kind: 'calls' as const,
    calls: [
      { do: 'open' as const, pick: 0 },
      { do: 'end' as const, pick: 0 },
    ],
  },
]).flat();
