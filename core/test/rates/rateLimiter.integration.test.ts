import { describe, expect, it, vi } from 'vitest';
import { RateLimiter, rateRef } from '../../src/index.ts';
import { refused } from '../support/refused.ts';
import { aGuest, aTestContext, type TestContext } from '../support/testContext.ts';

const secondMs = 1_000;

/** So many calls, one after the other, each over at once. */
async function callTimes(
  limiter: RateLimiter,
  context: TestContext,
  email: string,
  count: number,
): Promise<void> {
  for (let n = 0; n < count; n += 1) await (await limiter.begin(context, email, secondMs)).done();
}

describe('the rate limiter', () => {
  it('counts a member’s calls over several instances, and lets them call again when it said so', async () => {
    const context = aTestContext();
    const { email } = await aGuest(context);
    const [one, two] = [new RateLimiter(), new RateLimiter()];
    await callTimes(one, context, email, 60);
    context.clock += 10 * secondMs;
    await callTimes(two, context, email, 60);
    for (const instance of [one, two]) {
      const refusal = await refused(instance.begin(context, email, secondMs));
      expect(refusal.reason).toBe('too-many-calls');
      expect(refusal.message).toBe(
        'You have made more than 120 requests within a minute. Try again in 50 seconds.',
      );
      expect(refusal.retryAt?.getTime()).toBe(context.clock + 50 * secondMs);
    }
    context.clock += 50 * secondMs;
    await callTimes(one, context, email, 60);
    expect((await refused(two.begin(context, email, secondMs))).reason).toBe('too-many-calls');
  });

  it('counts a stranger by their address, whichever account they come with, in one document that ends', async () => {
    const context = aTestContext();
    const [one, two] = [new RateLimiter(), new RateLimiter()];
    await callTimes(one, context, 'Somebody@Example.com', 10);
    expect((await refused(two.begin(context, 'somebody@example.com ', secondMs))).reason).toBe(
      'too-many-calls',
    );
    const stored = await context.db.collection('rates').get();
    expect(stored.docs.map(({ ref }) => ref.path)).toEqual([
      rateRef(context.db, 'somebody@example.com').path,
    ]);
    expect(JSON.stringify(stored.docs[0]?.data())).not.toContain('omebody');
    expect(stored.docs[0]?.get('deleteAt').toMillis()).toBe(context.clock + 86_400_000);
  });

  it('does not count a removed member’s earlier calls against them', async () => {
    const context = aTestContext();
    const { email } = await aGuest(context);
    const limiter = new RateLimiter();
    await callTimes(limiter, context, email, 100);
    await context.db.collection('members').doc(email).delete();
    await callTimes(limiter, context, email, 10);
    expect((await refused(limiter.begin(context, email, secondMs))).reason).toBe('too-many-calls');
  });

  it('admits no more than six at once when twenty ask two instances in the same moment', async () => {
    const context = aTestContext();
    const { email } = await aGuest(context);
    const instances = [new RateLimiter(), new RateLimiter()];
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => (instances[n % 2] as RateLimiter).begin(context, email, secondMs)),
    );
    const admitted = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(admitted).toHaveLength(6);
    for (const one of asked) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ reason: 'too-many-calls' });
    }
    await Promise.all(admitted.map(({ done }) => done()));
    await callTimes(instances[0] as RateLimiter, context, email, 1);
    expect((await rateRef(context.db, email).get()).get('running')).toEqual({});
  });

  it('frees the places of an instance that was killed once its calls would be over anyway', async () => {
    const context = aTestContext();
    const { email } = await aGuest(context);
    const killed = new RateLimiter();
    for (let n = 0; n < 6; n += 1) await killed.begin(context, email, 120 * secondMs);
    const other = new RateLimiter();
    const refusal = await refused(other.begin(context, email, secondMs));
    expect(refusal.message).toBe('More than 6 of your requests are running at once. Try again in a second.');
    context.clock += 119 * secondMs;
    expect((await refused(other.begin(context, email, secondMs))).reason).toBe('too-many-calls');
    context.clock += secondMs;
    await other.begin(context, email, secondMs);
  });

  it('asks the database no more about a caller who must wait, and no more than once about a stranger’s flood', async () => {
    const context = aTestContext();
    const limiter = new RateLimiter();
    await callTimes(limiter, context, 'flood@example.com', 10);
    const reads = vi.spyOn(context.db, 'getAll');
    for (let n = 0; n < 50; n += 1) await refused(limiter.begin(context, 'flood@example.com', secondMs));
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('shuts no caller out over a document that was spoilt by hand', async () => {
    const context = aTestContext();
    const { email } = await aGuest(context);
    await rateRef(context.db, email).set({ begun: 'often' });
    await callTimes(new RateLimiter(), context, email, 1);
    expect((await rateRef(context.db, email).get()).get('begun')).toEqual({
      member: [context.clock],
      stranger: [],
    });
  });
});
