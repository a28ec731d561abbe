import { expect, it } from 'vitest';
import { hintFor } from '../../src/sessions/hint.ts';

const hints = (skill: number) =>
  Array.from({ length: 15 }, (_, index) => hintFor('a-show', index + 1, 'support', skill)).filter(
    (hint) => hint !== null,
  );

it('hints fade as a player learns, and are gone for a master', () => {
  expect([0, 0.5, 1].map((skill) => hints(skill).length)).toEqual([7, 3, 0]);
});

it('hints vary within a show, and are the same when the page is loaded again', () => {
  expect(new Set(hints(0)).size).toBeGreaterThan(2);
  expect(hints(0)).toEqual(hints(0));
});
