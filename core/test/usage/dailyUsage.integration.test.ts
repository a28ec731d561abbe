import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { limitsRef } from '../../src/limits/limits.ts';
import { startSession } from '../../src/sessions/startSession.ts';
import { countError, readDailyUsage, readProjectCostUsd } from '../../src/usage/dailyUsage.ts';
import { aGuest, aStart, aTestContext } from '../support/testContext.ts';

it('a day is the sum of the shards that it has, however many there were when it was written', async () => {
  const { db } = aTestContext();
  const day = `older-${randomUUID()}`;
  const shards = db.collection('usage').doc(day).collection('shards');
  for (const n of [0, 9, 127, 4_000]) await shards.doc(String(n)).set({ turns: 1, costUsd: 0.25 });
  await shards.doc('3').set({ errors: { 'cast-unavailable': 2 } });
  expect(await readDailyUsage(db, day)).toMatchObject({
    turns: 4,
    costUsd: 1,
    errors: { 'cast-unavailable': 2 },
  });
  expect(await readProjectCostUsd(db, day)).toBe(1);
  expect(await readProjectCostUsd(db, `nothing-${day}`)).toBe(0);
});

it('a start that waits for its place keeps no other from writing to the day', async () => {
  const context = aTestContext();
  const person = await aGuest(context);
  const request = aStart();
  let started: Promise<unknown> = Promise.resolve();
  await context.db.runTransaction(async (older) => {
    await older.get(limitsRef(context.db, person.uid));
    started = startSession(context, person, request);
    // By then it has read all that it reads, and waits for the limits.
    await sleep(1_000);
    const writes = Array.from({ length: 200 }, (_, n) =>
      countError(context.db, 'notes-failed', `show ${n}`, context.now()),
    );
    const all = await Promise.race([Promise.all(writes), sleep(8_000, 'kept waiting')]);
    expect(all).not.toBe('kept waiting');
  });
  expect(await started).toEqual({ sessionId: request.requestId });
});
