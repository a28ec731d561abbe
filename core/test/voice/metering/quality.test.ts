import { describe, expect, it } from 'vitest';
import { percentile, qualityOf } from '../../../src/index.ts';
import { noStats } from '../../../src/voice/sessionStats.ts';

const minutes = 60;
const of = (stats: Partial<typeof noStats>, seconds = 10 * minutes) =>
  qualityOf({ ...noStats, ...stats }, seconds);

describe('the quality of a go at the microphone', () => {
  it('is 100 when nothing went wrong, or nothing that can be noticed', () => {
    expect(of({})).toBe(100);
    expect(of({ rttMs: { median: 90, p95: 150 }, jitterMs: 30, firstAudioMs: 1_500 })).toBe(100);
  });

  it('falls by a documented step for each thing that did', () => {
    expect(of({ underruns: 5 })).toBe(95);
    // Ten seconds of sound in ten minutes.
    expect(of({ framesDropped: 250 })).toBe(90);
    expect(of({ reconnects: 1 })).toBe(80);
    expect(of({ rttMs: { median: 100, p95: 300 } })).toBe(90);
    expect(of({ jitterMs: 55 })).toBe(95);
    expect(of({ firstAudioMs: 2_500 })).toBe(90);
    expect(of({ underruns: 5, reconnects: 1 })).toBe(75);
  });

  it('falls by so much for one of them at most, and never below 0', () => {
    expect(of({ underruns: 10_000 })).toBe(60);
    expect(of({ framesDropped: 1e6 })).toBe(60);
    const worst = {
      underruns: 1e6,
      framesDropped: 1e6,
      reconnects: 1e6,
      rttMs: { median: 1e6, p95: 1e6 },
      jitterMs: 1e6,
      firstAudioMs: 1e6,
    };
    expect(of(worst)).toBe(0);
  });

  it('counts a very short go as a minute, so that one underrun is no disaster', () => {
    expect(of({ underruns: 1 }, 2)).toBe(90);
  });
});

it('a percentile is the value that so many stay at or below', () => {
  expect(percentile([], 0.5)).toBeNull();
  expect(percentile([7], 0.95)).toBe(7);
  const values = Array.from({ length: 100 }, (_, n) => 100 - n);
  expect([percentile(values, 0.5), percentile(values, 0.95), percentile(values, 1)]).toEqual([50, 95, 100]);
});
