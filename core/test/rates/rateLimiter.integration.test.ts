import { describe, expect, it, vi } from 'vitest';
import { RateLimiter, rateRef } from '../../src/index.ts';
import { aGuest, aHouse, type House } from '../house/house.ts';
import { refused } from '../house/refused.ts';

const secondMs = 1_000;

/** So many calls, one after the other, each over at once. */
async function callTimes(limiter: RateLimiter, house: House, email: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await (await limiter.admit(house, email, secondMs)).done();
}

describe('the rate limiter', () => {
  it('counts a member’s calls over several instances, and lets them call again when it said so', async () => {
    const house = aHouse();
    const { email } = await aGuest(house);
    const [one, two] = [new RateLimiter(), new RateLimiter()];
    await callTimes(one, house, email, 60);
    house.clock += 10 * secondMs;
    await callTimes(two, house, email, 60);
    for (const instance of [one, two]) {
      const refusal = await refused(instance.admit(house, email, secondMs));
      expect(refusal.reason).toBe('too-many-calls');
      expect(refusal.message).toBe(
        'More than 120 requests within a minute are too many: try again in 50 seconds.',
      );
      expect(refusal.retryAt?.getTime()).toBe(house.clock + 50 * secondMs);
    }
    house.clock += 50 * secondMs;
    await callTimes(one, house, email, 60);
    expect((await refused(two.admit(house, email, secondMs))).reason).toBe('too-many-calls');
  });

  it('counts a stranger by their address, whichever account they come with, in one document that ends', async () => {
    const house = aHouse();
    const [one, two] = [new RateLimiter(), new RateLimiter()];
    await callTimes(one, house, 'Somebody@Example.com', 10);
    expect((await refused(two.admit(house, 'somebody@example.com ', secondMs))).reason).toBe(
      'too-many-calls',
    );
    const stored = await house.db.collection('rates').get();
    expect(stored.docs.map(({ ref }) => ref.path)).toEqual([rateRef(house.db, 'somebody@example.com').path]);
    expect(JSON.stringify(stored.docs[0]?.data())).not.toContain('omebody');
    expect(stored.docs[0]?.get('deleteAt').toMillis()).toBe(house.clock + 86_400_000);
  });

  it('does not hold against somebody who has just left the guest list how often they called as a member', async () => {
    const house = aHouse();
    const { email } = await aGuest(house);
    const limiter = new RateLimiter();
    await callTimes(limiter, house, email, 100);
    await house.db.collection('members').doc(email).delete();
    await callTimes(limiter, house, email, 10);
    expect((await refused(limiter.admit(house, email, secondMs))).reason).toBe('too-many-calls');
  });

  it('admits no more than six at once when twenty ask two instances in the same moment', async () => {
    const house = aHouse();
    const { email } = await aGuest(house);
    const instances = [new RateLimiter(), new RateLimiter()];
    const asked = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => (instances[n % 2] as RateLimiter).admit(house, email, secondMs)),
    );
    const admitted = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(admitted).toHaveLength(6);
    for (const one of asked) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ reason: 'too-many-calls' });
    }
    await Promise.all(admitted.map(({ done }) => done()));
    await callTimes(instances[0] as RateLimiter, house, email, 1);
    expect((await rateRef(house.db, email).get()).get('running')).toEqual({});
  });

  it('frees the places of an instance that was killed once its calls would be over anyway', async () => {
    const house = aHouse();
    const { email } = await aGuest(house);
    const killed = new RateLimiter();
    for (let n = 0; n < 6; n += 1) await killed.admit(house, email, 120 * secondMs);
    const other = new RateLimiter();
    const refusal = await refused(other.admit(house, email, secondMs));
    expect(refusal.message).toBe(
      'More than 6 requests of yours are under way at once: try again in a second.',
    );
    house.clock += 119 * secondMs;
    expect((await refused(other.admit(house, email, secondMs))).reason).toBe('too-many-calls');
    house.clock += secondMs;
    await other.admit(house, email, secondMs);
  });

  it('asks the database no more about somebody who must wait, and no more than once about a stranger’s flood', async () => {
    const house = aHouse();
    const limiter = new RateLimiter();
    await callTimes(limiter, house, 'flood@example.com', 10);
    const reads = vi.spyOn(house.db, 'getAll');
    for (let n = 0; n < 50; n += 1) await refused(limiter.admit(house, 'flood@example.com', secondMs));
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('shuts nobody out over a document that was spoilt by hand', async () => {
    const house = aHouse();
    const { email } = await aGuest(house);
    await rateRef(house.db, email).set({ begun: 'often' });
    await callTimes(new RateLimiter(), house, email, 1);
    expect((await rateRef(house.db, email).get()).get('begun')).toEqual({
      member: [house.clock],
      stranger: [],
    });
  });
});
