import { expect, it } from 'vitest';
import { seat } from '../src/stage/audience.ts';

const names = ['nurse', 'locksmith', 'ferry-cook', 'first-grade-teacher', 'retired-diver', 'payroll-clerk'];

it('seats the same person the same way on every device', () => {
  expect(seat(names)).toEqual(seat(names));
  expect(seat(['nurse'])[0]).toEqual(seat(['nurse', 'locksmith'])[0]);
});

it('never seats two with the same hair in one house', () => {
  const hairs = seat(names).map(({ hair }) => hair);
  expect(new Set(hairs).size).toBe(names.length);
});

it('keeps everybody within the size of a seat', () => {
  for (const { height, width, tilt } of seat(names)) {
    expect(height).toBeGreaterThanOrEqual(0.9);
    expect(height).toBeLessThanOrEqual(1.1);
    expect(width).toBeLessThanOrEqual(1.1);
    expect(Math.abs(tilt)).toBeLessThanOrEqual(4);
  }
});
