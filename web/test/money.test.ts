import { describe, expect, it } from 'vitest';
import { allowances } from '../src/lobby/allowance.ts';
import { dollars } from '../src/money/dollars.ts';

describe('a sum of money', () => {
  it('is told in dollars and cents', () => {
    expect([0, 2, 1234.5, 0.005].map(dollars)).toEqual(['$0.00', '$2.00', '$1,234.50', '$0.01']);
  });

  it('is never told as nothing when it is something', () => {
    expect(dollars(0.0003)).toBe('under $0.01');
  });
});

describe('what is left of today', () => {
  const costToday = { used: 0.42, limit: 2 };
  const closed = { open: false, used: 0, limit: 60 };

  it('is told in dollars, and as a share of the limit', () => {
    expect(allowances({ costToday, voiceToday: closed })).toEqual([
      { what: 'The cast’s time', left: '$1.58 left of $2.00', share: expect.closeTo(0.79, 6) },
    ]);
  });

  it('has voice minutes only for a member who may speak, rounded down to what can be kept', () => {
    const [, voice] = allowances({ costToday, voiceToday: { open: true, used: 12.4, limit: 60 } });
    expect(voice).toMatchObject({ what: 'Your voice', left: '47 min left of 60 min' });
  });

  it('never goes below nothing, and a limit of nothing is no share of anything', () => {
    expect(allowances({ costToday: { used: 2.3, limit: 2 }, voiceToday: closed })).toMatchObject([
      { left: 'none left of $2.00', share: 0 },
    ]);
    expect(allowances({ costToday: { used: 0, limit: 0 }, voiceToday: closed })).toMatchObject([
      { left: 'none left of $0.00', share: 0 },
    ]);
  });
});
