import { describe, expect, it } from 'vitest';
import { assumed, BillSince, part, totals } from '../src/cost/parts.ts';

const line = { show: 'a-show', model: 'any', calls: 0, textIn: 0, audioIn: 0, textOut: 0, audioOut: 0 };

describe('what a part of a show costs', () => {
  it('is its tokens at the prices of the day, text and sound apart', () => {
    expect(part('gemini-3.8-live', 100_000, 10_000)).toEqual({
      input_tokens: 100_000,
      output_tokens: 10_000,
      usd: 0.12,
    });
    expect(part('gemini-3.8-live', 100_000, 10_000, 'audio').usd).toBe(0.42);
  });

  it('is what was billed since, of that part, in all shows', () => {
    const before = [{ ...line, kind: 'room' as const, calls: 1, textIn: 1_000, textOut: 100 }];
    const now = [
      { ...line, kind: 'room' as const, calls: 3, textIn: 101_000, textOut: 10_100 },
      { ...line, kind: 'room' as const, show: 'another', calls: 1, textIn: 100_000, textOut: 0 },
      { ...line, kind: 'partner' as const, calls: 1, textIn: 7, textOut: 7 },
    ];
    const bill = new BillSince(before, now);
    expect(bill.of('room')).toEqual({ calls: 3, textIn: 200_000, audioIn: 0, textOut: 10_000, audioOut: 0 });
    expect(bill.written('room')).toEqual({ input_tokens: 200_000, output_tokens: 10_000, usd: 0.085 });
  });

  it('counts a Coach who writes and thinks as a model does', () => {
    const bill = new BillSince([], [{ ...line, kind: 'notes', calls: 1, textIn: 5_000, textOut: 300 }]);
    expect(bill.coach()).toEqual({ input_tokens: 5_000, output_tokens: assumed.coach, usd: 0.08 });
  });

  it('adds up, and tells the Coach’s share', () => {
    const of = (usd: number) => ({ input_tokens: 1, output_tokens: 1, usd });
    expect(totals({ partner: of(0.015), room: of(0.005), coach: of(0.06) })).toEqual({
      usd: 0.08,
      without_coach_usd: 0.02,
      coach_share: 0.75,
    });
  });
});
