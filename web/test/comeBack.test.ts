import { describe, expect, it } from 'vitest';
import { ApiError } from '../src/server/apiError.ts';
import { ComeBack } from '../src/server/comeBack.ts';

const epoch = Date.UTC(2026, 10, 21, 12);

/** A clock on which sleeping is all that takes time. @param fastByMs by how much the device's date is wrong */
function aClock(fastByMs = 0) {
  const slept: number[] = [];
  const total = () => slept.reduce((sum, ms) => sum + ms, 0);
  return {
    slept,
    ticks: total,
    date: () => epoch + total() + fastByMs,
    sleep: async (ms: number) => {
      slept.push(ms);
    },
  };
}

const tooManyCalls = (afterMs: number) =>
  new ApiError('too-many-calls', 'Too many.', new Date(epoch + afterMs));

/** Refuses in turn, then answers. */
function refusing(...refusals: ApiError[]) {
  const left = [...refusals];
  const attempt = async () => {
    attempt.times += 1;
    const refusal = left.shift();
    if (refusal) throw refusal;
    return 'answered';
  };
  attempt.times = 0;
  return attempt;
}

describe('a call that came too early', () => {
  it('is made again at the time that the server names, and not before', async () => {
    const clock = aClock();
    const attempt = refusing(tooManyCalls(7_000));
    expect(await new ComeBack(clock).call('pat', 12_000, attempt)).toBe('answered');
    expect(clock.slept).toEqual([7_000]);
  });

  it('is given up at once when that is longer than the caller would wait', async () => {
    const clock = aClock();
    const refusal = tooManyCalls(40_000);
    await expect(new ComeBack(clock).call('pat', 12_000, refusing(refusal))).rejects.toBe(refusal);
    expect(clock.slept).toEqual([]);
  });

  it('keeps the page from sending anything until then, whatever else it wants of the server', async () => {
    const clock = aClock();
    const comeBack = new ComeBack(clock);
    const refusal = tooManyCalls(40_000);
    await expect(comeBack.call('pat', 12_000, refusing(refusal))).rejects.toBe(refusal);
    const poll = refusing();
    await expect(comeBack.call('pat', 12_000, poll)).rejects.toBe(refusal);
    expect(poll.times).toBe(0);
    await clock.sleep(30_000);
    expect(await comeBack.call('pat', 12_000, poll)).toBe('answered');
    expect(clock.slept).toEqual([30_000, 10_000]);
  });

  it('does not hold back the next person at this browser', async () => {
    const comeBack = new ComeBack(aClock());
    await expect(comeBack.call('pat', 0, refusing(tooManyCalls(40_000)))).rejects.toThrow('Too many.');
    expect(await comeBack.call('ada', 0, refusing())).toBe('answered');
  });

  it.each([
    ['ahead of', 3_600_000],
    ['behind', -3_600_000],
  ])('neither hammers nor waits for ever on a device whose date is %s the server’s', async (_, fastByMs) => {
    const clock = aClock(fastByMs);
    const attempt = refusing(...Array.from({ length: 50 }, () => tooManyCalls(1_000)));
    await expect(new ComeBack(clock).call('pat', 12_000, attempt)).rejects.toThrow('Too many.');
    expect(attempt.times).toBeLessThan(8);
    expect(clock.ticks()).toBeLessThanOrEqual(12_000);
    await clock.sleep(60_000);
    expect(await new ComeBack(clock).call('pat', 12_000, refusing())).toBe('answered');
  });
});

describe('a line whose turn is being played', () => {
  const inFlight = (retryAt: Date | null) => new ApiError('turn-in-flight', 'Wait.', retryAt);

  it('is sent again until the turn is over, when it is the very line that is being played', async () => {
    const attempt = refusing(inFlight(new Date(epoch + 2_000)), inFlight(new Date(epoch + 4_000)));
    expect(await new ComeBack(aClock()).call('pat', 120_000, attempt)).toBe('answered');
  });

  it('is refused at once when it is another', async () => {
    const attempt = refusing(inFlight(null));
    await expect(new ComeBack(aClock()).call('pat', 120_000, attempt)).rejects.toThrow('Wait.');
    expect(attempt.times).toBe(1);
  });
});

it('no other refusal is worth repeating unasked, even if it names a time', async () => {
  const refusal = new ApiError('daily-shows-used', 'Tomorrow.', new Date(epoch + 1_000));
  const attempt = refusing(refusal);
  await expect(new ComeBack(aClock()).call('pat', 12_000, attempt)).rejects.toBe(refusal);
  expect(attempt.times).toBe(1);
});
