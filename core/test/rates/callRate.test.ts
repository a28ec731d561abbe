import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atOnceRetryMs,
  type Calls,
  checkCall,
  memberRate,
  strangerRate,
  windowMs,
} from '../../src/rates/callRate.ts';

const at = Date.UTC(2026, 10, 21, 12);

/** So many calls at the same moment, each over at once. */
function made(count: number, begunAt = at): Calls {
  return { begun: Array.from({ length: count }, () => begunAt), running: {} };
}

describe('a person’s rate', () => {
  it.each([
    ['a member', memberRate, 120],
    ['a stranger', strangerRate, 10],
  ])('lets %s call so often within a minute, and then when the first is a minute old', (_, rate, calls) => {
    expect(rate.perMinute).toBe(calls);
    expect(checkCall(made(calls - 1), { id: 'a', until: at + 1 }, rate, at)).toMatchObject({
      kind: 'allowed',
    });
    const full = made(calls);
    expect(checkCall(full, { id: 'a', until: at + 1 }, rate, at + 20_000)).toEqual({
      kind: 'per-minute',
      retryAt: at + windowMs,
    });
    expect(checkCall(full, { id: 'a', until: at + 1 }, rate, at + windowMs)).toMatchObject({
      kind: 'allowed',
      calls: { begun: [at + windowMs] },
    });
  });

  it('lets six run at once, and counts one whose instance died only until it would be over anyway', () => {
    const running = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`call-${n}`, at + 120_000]));
    const call = { id: 'seventh', until: at + 120_000 };
    expect(checkCall({ begun: [], running }, call, memberRate, at)).toEqual({
      kind: 'at-once',
      retryAt: at + atOnceRetryMs,
    });
    expect(checkCall({ begun: [], running }, call, memberRate, at + 120_000)).toMatchObject({
      kind: 'allowed',
      calls: { running: { seventh: at + 120_000 } },
    });
  });

  it('is never exceeded in any minute, whenever calls come, and frees up when it says so', () => {
    const rate = { perMinute: 5, atOnce: 3 };
    const steps = fc.array(fc.record({ afterMs: fc.nat(20_000), lastsMs: fc.nat(40_000) }), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(steps, (calls) => {
        let state: Calls = { begun: [], running: {} };
        let now = at;
        const admitted: { at: number; until: number }[] = [];
        calls.forEach(({ afterMs, lastsMs }, n) => {
          now += afterMs;
          const call = { id: `call-${n}`, until: now + lastsMs };
          const verdict = checkCall(state, call, rate, now);
          if (verdict.kind === 'allowed') {
            state = verdict.calls;
            admitted.push({ at: now, until: call.until });
          } else if (verdict.kind === 'per-minute') {
            expect(checkCall(state, call, { ...rate, atOnce: 99 }, verdict.retryAt - 1).kind).toBe(
              'per-minute',
            );
            expect(checkCall(state, call, { ...rate, atOnce: 99 }, verdict.retryAt).kind).toBe('allowed');
          }
        });
        for (const { at: begun } of admitted) {
          const within = admitted.filter((other) => other.at > begun - windowMs && other.at <= begun);
          expect(within.length).toBeLessThanOrEqual(rate.perMinute);
          const running = admitted.filter((other) => other.at <= begun && other.until > begun);
          expect(running.length).toBeLessThanOrEqual(rate.atOnce);
        }
        expect(state.begun.length).toBeLessThanOrEqual(rate.perMinute);
        expect(Object.keys(state.running).length).toBeLessThanOrEqual(rate.atOnce);
      }),
    );
  });
});
