import { expect, it } from 'vitest';
import { CostAccount } from '../../src/costs/costAccount.ts';
import { reserve } from '../../src/costs/count.ts';
import { startSession } from '../../src/index.ts';
import { noUsage } from '../../src/models/usage.ts';
import { aGuest, aStart, aTestContext } from '../support/testContext.ts';
import { countersOf } from './counters.ts';

const most = { inputTokens: 1_000, outputTokens: 200, costUsd: 0.03125 };
const some = { inputTokens: 100, outputTokens: 20, costUsd: 0.0078125 };

async function anAccount() {
  const context = aTestContext();
  const player = await aGuest(context);
  const start = aStart();
  await startSession(context, player, start);
  const account = new CostAccount(context, start.requestId, await reserve(context, start.requestId, most));
  const counted = async () =>
    (await countersOf(context.db, player, start.requestId, context.clock)).session.outputTokens;
  return { account, counted };
}

it('a call that goes on after its turn was given up, between two tries, is paid for to its end', async () => {
  const { account, counted } = await anAccount();
  const first = await account.begin(most);
  first(some);
  await account.giveUp();
  expect(await counted()).toBe(some.outputTokens);
  // Reserved anew: what was reserved for the turn has been given back.
  const second = await account.begin(most);
  expect(await counted()).toBe(some.outputTokens + most.outputTokens);
  second(some);
  await expect.poll(counted).toBe(2 * some.outputTokens);
});

it('a try that is open when its turn is given up keeps what is reserved until it is over', async () => {
  const { account, counted } = await anAccount();
  const settle = await account.begin(most);
  await account.giveUp();
  expect(await counted()).toBe(most.outputTokens);
  settle(noUsage);
  await expect.poll(counted).toBe(0);
});
