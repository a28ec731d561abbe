import { expect, it } from 'vitest';
import { repeats } from '../src/score/repeats.ts';

const before = ['The lantern swings over the water tonight.', 'Fine.'];

it('hears a line that comes again, whatever its marks and capitals', () => {
  expect(repeats('Row!', 'the lantern swings over the water tonight', before, null)).toBe(true);
});

it('hears a line that begins as an earlier one did', () => {
  expect(repeats('Row!', 'The lantern swings over my grandfather’s boots.', before, null)).toBe(true);
});

it('hears a line that only changes a word', () => {
  expect(repeats('Row!', 'That lantern swings over the water tonight.', before, null)).toBe(true);
});

it('hears the player’s own line handed back', () => {
  expect(
    repeats('I painted the boat yellow for Agnes.', 'I painted the boat yellow for Agnes!', [], null),
  ).toBe(true);
});

it('lets new lines pass, and short ones that are much like others', () => {
  expect(repeats('Row!', 'The oars are made of bread.', before, null)).toBe(false);
  expect(repeats('Row!', 'Fine by me.', before, null)).toBe(false);
  expect(repeats('Row!', 'Fine.', before, null)).toBe(true);
});

it('does not count what the game prescribes', () => {
  const again = { kind: 'again', text: 'The lantern swings' } as const;
  expect(repeats('Row!', 'The lantern swings over the water tonight.', before, again)).toBe(false);
  const opener = { kind: 'first-words', text: 'Once upon a time there' } as const;
  const told = ['Once upon a time there was a miller with one boot.'];
  expect(repeats('Row!', 'Once upon a time there lived an oar that could sing.', told, opener)).toBe(false);
  expect(repeats('Row!', 'Once upon a time there was a miller with one boot.', told, opener)).toBe(true);
});
