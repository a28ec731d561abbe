import { describe, expect, it } from 'vitest';
import { Liveness } from '../src/liveness.ts';

function aLiveness() {
  const clock = { ms: 5_000 };
  return { clock, liveness: new Liveness(() => clock.ms) };
}

describe('a line', () => {
  it('is dead once a second of speech has waited to be sent for three checks on end', () => {
    const { liveness } = aLiveness();
    const backlogs = [36_001, 36_001, 36_000, 36_001, 50_000, 36_001];
    expect(backlogs.map((bytes) => liveness.check(bytes))).toEqual([true, true, true, true, true, false]);
  });

  it('is dead when the computer slept for more than a minute and a half, and is asked about once', () => {
    const { liveness, clock } = aLiveness();
    clock.ms += 90_000;
    expect(liveness.check(0)).toBe(true);
    clock.ms += 90_001;
    expect(liveness.check(0)).toBe(false);
    expect(liveness.check(0)).toBe(true);
  });
});
