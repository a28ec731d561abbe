import { voiceTimes } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { ReconnectBackoff, reconnectDelayMs } from '../src/reconnectBackoff.ts';

describe('coming back after the line dropped', () => {
  it('is tried at once, spread a little, so that many don’t come in one moment', () => {
    expect(reconnectDelayMs(0, 0, 0)).toBe(0);
    expect(reconnectDelayMs(0, 0, 1)).toBe(250);
  });

  it('is tried ever more seldom', () => {
    const delays = [1, 2, 3, 4, 5, 6].map((attempts) => reconnectDelayMs(attempts, 1_000, 1));
    expect(delays).toEqual([400, 800, 1_600, 3_200, 5_000, 5_000]);
    expect(reconnectDelayMs(3, 1_000, 0)).toBe(800);
  });

  it('is given up when the place is not kept any longer', () => {
    expect(reconnectDelayMs(9, voiceTimes.placeKept, 0.5)).toBeNull();
    expect(reconnectDelayMs(9, voiceTimes.placeKept - 100, 1)).toBe(100);
  });
});

describe('an outage', () => {
  function aBackoff() {
    const clock = { ms: 1_000_000.25 };
    return {
      clock,
      backoff: new ReconnectBackoff(
        () => clock.ms,
        () => 1,
      ),
    };
  }

  it('has its attempts counted from its beginning, whatever was tried before', () => {
    const { backoff } = aBackoff();
    backoff.attempted();
    backoff.connected();
    for (let outage = 0; outage < 2; outage += 1) {
      backoff.lost();
      expect(backoff.nextDelayMs()).toBe(250);
      backoff.attempted();
      expect(backoff.nextDelayMs()).toBe(400);
      backoff.attempted();
      expect(backoff.nextDelayMs()).toBe(800);
      backoff.connected();
    }
  });

  it('is told to the service in whole milliseconds, and never as less than none', () => {
    const { backoff, clock } = aBackoff();
    expect(backoff.outageMs).toBe(0);
    backoff.lost();
    clock.ms += 1_234.9;
    expect(backoff.outageMs).toBe(1_235);
    clock.ms -= 3_600_000;
    expect(backoff.outageMs).toBe(0);
    backoff.connected();
    expect(backoff).toMatchObject({ isLost: false, outageMs: 0 });
  });

  it('lasts twelve seconds at most where there has never been a line', () => {
    const { backoff, clock } = aBackoff();
    backoff.lost();
    clock.ms += 12_000;
    expect(backoff.nextDelayMs()).not.toBeNull();
    clock.ms += 1;
    expect(backoff.nextDelayMs()).toBeNull();
  });
});
