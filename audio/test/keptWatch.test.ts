import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptWatch } from '../src/keptWatch.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a watch that is kept', () => {
  it('is taken up again each time that it breaks, until it is ended', () => {
    const begun: ((error: Error) => void)[] = [];
    let ended = 0;
    const stop = keptWatch((onLost) => {
      begun.push(onLost);
      return () => {
        ended += 1;
      };
    });
    for (const times of [2, 3]) {
      begun.at(-1)?.(new Error('lost'));
      vi.advanceTimersByTime(1_000);
      expect(begun).toHaveLength(times);
    }
    begun.at(-1)?.(new Error('lost'));
    stop();
    vi.advanceTimersByTime(60_000);
    begun.at(-1)?.(new Error('late'));
    vi.advanceTimersByTime(60_000);
    expect(begun).toHaveLength(3);
    expect(ended).toBe(1);
  });
});
