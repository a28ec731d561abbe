import { randomUUID } from 'node:crypto';
import { ApiError } from '@google/genai';
import { BrokenCircuitError } from 'cockatiel';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InvalidModelOutputError, ModelTimeoutError } from '../../src/models/errors.ts';
import { callModel } from '../../src/models/resilience.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A model that was never called: failures are kept by model, for the whole process. */
const aModel = () => randomUUID();
const overloaded = () => new ApiError({ status: 503, message: 'overloaded' });
const refused = () => new ApiError({ status: 400, message: 'a bad request' });
const unusable = () => new InvalidModelOutputError('the model said nothing');

/** Calls a model whose tries fail with these, and succeed after. @returns what came of it, and when each try was made */
async function call(model: string, ...failures: Error[]) {
  const tries: number[] = [];
  const left = [...failures];
  const calling = callModel(model, async () => {
    tries.push(Date.now());
    const failure = left.shift();
    if (failure) throw failure;
    return 'an answer';
  }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(5_000);
  return { came: await calling, tries };
}

/** Has so many tries fail in a row. @returns when the last of them was made */
async function fail(model: string, times: number): Promise<number> {
  let last = 0;
  for (let left = times; left > 0; left -= 3) {
    const { tries } = await call(model, ...Array.from({ length: Math.min(3, left) }, overloaded));
    last = tries.at(-1) ?? last;
  }
  return last;
}

describe('a call to a model', () => {
  it('is made once when it is answered', async () => {
    expect(await call(aModel())).toEqual({ came: 'an answer', tries: [0] });
  });

  it.each([
    ...[408, 429, 500, 502, 503, 504].map((status) => new ApiError({ status, message: `${status}` })),
    new ModelTimeoutError('no words in time'),
    new TypeError('terminated'),
  ])('is made again after %s', async (failure) => {
    const { came, tries } = await call(aModel(), failure);
    expect(came).toBe('an answer');
    expect(tries).toHaveLength(2);
  });

  it.each([
    ...[400, 401, 403, 404].map((status) => new ApiError({ status, message: `${status}` })),
    new Error('a mistake of ours'),
  ])('is not made again after %s', async (failure) => {
    const { came, tries } = await call(aModel(), failure);
    expect(came).toBe(failure);
    expect(tries).toHaveLength(1);
  });

  it('is made three times at most, and fails with what the last try failed with', async () => {
    const last = overloaded();
    const { came, tries } = await call(aModel(), overloaded(), new TypeError('terminated'), last);
    expect(came).toBe(last);
    expect(tries).toHaveLength(3);
  });

  it('waits a while before each further try', async () => {
    const {
      tries: [first = 0, second = 0, third = 0],
    } = await call(aModel(), overloaded(), overloaded());
    for (const wait of [second - first, third - second]) {
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(2_000);
    }
  });

  it('does not wait as long as others that failed with it', async () => {
    const waits = new Set<number>();
    for (let n = 0; n < 20; n += 1) {
      const {
        tries: [first = 0, second = 0],
      } = await call(aModel(), overloaded());
      waits.add(second - first);
    }
    expect(waits.size).toBeGreaterThan(3);
  });

  it('is made once more for an answer that can not be used, and no more', async () => {
    const once = await call(aModel(), unusable());
    expect(once.came).toBe('an answer');
    expect(once.tries).toHaveLength(2);
    const last = unusable();
    const twice = await call(aModel(), unusable(), last);
    expect(twice.came).toBe(last);
    expect(twice.tries).toHaveLength(2);
  });

  it('counts unusable answers among its three tries', async () => {
    const last = overloaded();
    const three = await call(aModel(), overloaded(), unusable(), last);
    expect(three.came).toBe(last);
    expect(three.tries).toHaveLength(3);
    const third = await call(aModel(), unusable(), overloaded());
    expect(third.came).toBe('an answer');
    const second = unusable();
    expect((await call(aModel(), unusable(), overloaded(), second)).came).toBe(second);
  });
});

describe('a model that fails again and again', () => {
  it('is asked no more after eight failures in a row, by any call', async () => {
    const model = aModel();
    await fail(model, 6);
    const { came, tries } = await call(model, ...Array.from({ length: 3 }, overloaded));
    expect(tries).toHaveLength(2);
    expect(came).toBeInstanceOf(BrokenCircuitError);
    expect((await call(model)).tries).toEqual([]);
  });

  it('is asked still after seven, and a good answer starts the count anew', async () => {
    const model = aModel();
    for (let n = 0; n < 2; n += 1) {
      await fail(model, 6);
      expect((await call(model, overloaded())).came).toBe('an answer');
    }
  });

  it('is one of many: others are asked still', async () => {
    const model = aModel();
    await fail(model, 8);
    expect((await call(model)).tries).toEqual([]);
    expect((await call(aModel())).came).toBe('an answer');
  });

  it('is not given up for what is no failure of its own', async () => {
    const model = aModel();
    for (let n = 0; n < 10; n += 1) {
      await call(model, refused());
      await call(model, unusable(), unusable());
    }
    expect((await call(model)).came).toBe('an answer');
  });

  it('is tried again after ten seconds, and asked as before once it answers', async () => {
    const model = aModel();
    const opened = await fail(model, 8);
    vi.setSystemTime(opened + 9_999);
    expect((await call(model)).tries).toEqual([]);
    vi.setSystemTime(opened + 10_001);
    expect((await call(model)).came).toBe('an answer');
    expect((await call(model, overloaded(), overloaded())).came).toBe('an answer');
  });

  it('is left alone for ten seconds more when that try fails too', async () => {
    const model = aModel();
    vi.setSystemTime((await fail(model, 8)) + 10_001);
    const { came, tries } = await call(model, overloaded());
    expect(tries).toHaveLength(1);
    expect(came).toBeInstanceOf(BrokenCircuitError);
    vi.setSystemTime((tries[0] ?? 0) + 9_999);
    expect((await call(model)).tries).toEqual([]);
    vi.setSystemTime((tries[0] ?? 0) + 10_001);
    expect((await call(model)).came).toBe('an answer');
  });
});
