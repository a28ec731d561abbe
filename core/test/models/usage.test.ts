import { describe, expect, it } from 'vitest';
import { prices } from '../../src/models/prices.ts';
import { addUsage, usageOf } from '../../src/models/usage.ts';

const million = { promptTokenCount: 1_000_000, candidatesTokenCount: 600_000, thoughtsTokenCount: 400_000 };
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

describe('what a call costs', () => {
  it('is its tokens at the price of the day, thinking billed as output', () => {
    expect(usageOf('gemini-3.8-flash', million, at('2026-11-21'))).toEqual({
      inputTokens: 1_000_000,
      outputTokens: 1_000_000,
      costUsd: 4.5,
    });
    expect(usageOf('gemini-3.8-flash', million, at('2027-01-01')).costUsd).toBe(9);
  });

  it('is the dearest there is for a model that the table does not know, and nothing when nothing was used', () => {
    const dearest = Math.max(...Object.values(prices).flatMap((all) => all.map(({ input }) => input)));
    const unknown = usageOf('some-new-model', { promptTokenCount: 1_000_000 });
    expect(unknown.costUsd).toBe(dearest);
    expect(usageOf('some-new-model', undefined).costUsd).toBe(0);
  });

  it('adds up', () => {
    const one = usageOf('gemini-3.5-flash-lite', { promptTokenCount: 10, candidatesTokenCount: 20 });
    expect(addUsage(one, one, one)).toEqual({
      inputTokens: 30,
      outputTokens: 60,
      costUsd: expect.closeTo(3 * one.costUsd),
    });
  });
});
