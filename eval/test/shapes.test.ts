import { expect, it } from 'vitest';
import { repeatsShape, shapeOf } from '../src/score/shapes.ts';

it.each([
  ['I’ll hold the lamp, and you row.', 'I’d keep a dog, and they howl.'],
  ['The ladder was a mast, and the pirates miss it.', 'The gulls were a choir, and their leader owes me.'],
  ['Then we paint the boat. My aunt will row.', 'Then we bury the map. Your dog can swim.'],
])('finds one shape in “%s” and “%s”', (one, other) => {
  expect(shapeOf(one)).toBe(shapeOf(other));
});

it.each([
  ['The ladder was a mast, and the pirates miss it.', 'The ladder was a mast.'],
  ['The ladder was a mast.', 'Was the ladder a mast?'],
  ['I painted the mast yellow.', 'We painted the mast yellow.'],
  ['Row to the island, captain!', 'My captain rows to the island!'],
])('finds two shapes in “%s” and “%s”', (one, other) => {
  expect(shapeOf(one)).not.toBe(shapeOf(other));
});

it('lets short lines pass, and what was said four lines ago', () => {
  expect(shapeOf('Aye, captain.')).toBeNull();
  expect(repeatsShape('a', ['a', 'b', 'c', 'd'])).toBe(false);
  expect(repeatsShape('a', ['a', 'b', 'c'])).toBe(true);
  expect(repeatsShape('a', [null, 'b'])).toBe(false);
});
