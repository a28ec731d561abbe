import { expect, it } from 'vitest';
import { pollAfter } from '../src/scene/pollAfter.ts';

it('looks often while the player may be on another device', () => {
  expect(pollAfter(0)).toBe(4_000);
  expect(pollAfter(119_999)).toBe(4_000);
});

it('looks seldom once nothing has changed for two minutes', () => {
  expect(pollAfter(120_000)).toBe(15_000);
  expect(pollAfter(Number.POSITIVE_INFINITY)).toBe(15_000);
});
