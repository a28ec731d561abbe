import { expect, it } from 'vitest';
import { shortDate } from '../src/console/RelativeTime.tsx';

const now = new Date(2026, 10, 21, 15, 0);

it('tells an instant of today by the clock, one of this year by the day, and another by the whole date', () => {
  expect(shortDate(new Date(2026, 10, 21, 9, 5), now)).toMatch(/9.05/);
  expect(shortDate(new Date(2026, 10, 21, 9, 5), now)).not.toContain('21');
  expect(shortDate(new Date(2026, 10, 20, 9, 5), now)).toMatch(/20/);
  expect(shortDate(new Date(2026, 10, 20, 9, 5), now)).not.toContain('2026');
  expect(shortDate(new Date(2025, 10, 21, 9, 5), now)).toContain('2025');
});
