import { expect, it } from 'vitest';
import { CannotRun, chosen, readOptions } from '../src/options.ts';
import { scenarios } from '../src/scenarios/scenarios.ts';

it('reads what the developer asks for', () => {
  expect(readOptions(['--only', 'a', '--only', 'b', '--check', '--record', 'x.jsonl'])).toMatchObject({
    only: ['a', 'b'],
    check: true,
    record: 'x.jsonl',
    replay: null,
    atOnce: 4,
    times: 3,
    patient: false,
  });
});

it.each([
  [['--record', 'a', '--replay', 'b'], 'exclude each other'],
  [['--at-once', '0'], 'whole number'],
  [['--times', 'x'], '--times takes a whole number'],
  [['--keep', '--only', 'a'], 'neither --only nor --replay'],
  [['--nonsense'], '--nonsense'],
])('refuses %j in a sentence', (args, why) => {
  expect(() => readOptions(args)).toThrow(CannotRun);
  expect(() => readOptions(args)).toThrow(why);
});

it('plays the scenarios that were named, or all', () => {
  expect(chosen(scenarios, [])).toBe(scenarios);
  expect(chosen(scenarios, ['a-silent-player']).map(({ id }) => id)).toEqual(['a-silent-player']);
  expect(() => chosen(scenarios, ['nowhere'])).toThrow('There is no scenario "nowhere".');
});
