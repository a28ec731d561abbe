import { expect, it } from 'vitest';
import { agrees } from '../src/score/moods.ts';

const mood = (sentiment: number, engagement: number, label: 'warm' | 'curious' | 'bored' | 'confused') => ({
  sentiment,
  engagement,
  laughter: 0,
  label,
});

it('agrees that a line went well only with a Room that is warm', () => {
  expect(agrees('well', mood(0.4, 0.6, 'warm'), null)).toBe(true);
  expect(agrees('well', mood(0.05, 0.6, 'curious'), null)).toBe(false);
  expect(agrees('well', mood(0.4, 0.6, 'confused'), null)).toBe(false);
});

it('agrees that a line went badly with a Room that is cool, says so, or cools down', () => {
  expect(agrees('badly', mood(0, 0.4, 'curious'), null)).toBe(true);
  expect(agrees('badly', mood(0.3, 0.4, 'bored'), null)).toBe(true);
  expect(agrees('badly', mood(0.3, 0.4, 'warm'), mood(0.6, 0.7, 'warm'))).toBe(true);
  expect(agrees('badly', mood(0.6, 0.7, 'warm'), mood(0.6, 0.7, 'warm'))).toBe(false);
});
