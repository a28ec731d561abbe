import { expect, it } from 'vitest';
import { passK } from '../src/player/passK.ts';

const bad = ['The Partner blocks once, where it never may.'];

it('is the share of shows all of whose runs pass', () => {
  const always = { show: 'a', failed: [[], [], []] };
  const twice = { show: 'b', failed: [[], bad, []] };
  const never = { show: 'c', failed: [bad, bad, bad] };
  expect(passK([always])).toEqual({ 1: 1, 2: 1, 3: 1 });
  expect(passK([never])).toEqual({ 1: 0, 2: 0, 3: 0 });
  // Of the three pairs that can be drawn from two good runs and a bad one, one is all good.
  expect(passK([twice])).toEqual({ 1: 0.67, 2: 0.33, 3: 0 });
  expect(passK([always, never])).toEqual({ 1: 0.5, 2: 0.5, 3: 0.5 });
  expect(passK([])).toEqual({});
});
