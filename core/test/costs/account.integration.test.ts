import { expect, it } from 'vitest';
import { Account } from '../../src/costs/account.ts';
import { reserve } from '../../src/costs/count.ts';
import { startSession } from '../../src/index.ts';
import { noUsage } from '../../src/models/usage.ts';
import { aGuest, aHouse, aStart } from '../house/house.ts';
import { countersOf } from './counters.ts';

const most = { inputTokens: 1_000, outputTokens: 200, costUsd: 0.03125 };
const some = { inputTokens: 100, outputTokens: 20, costUsd: 0.0078125 };

async function anAccount() {
  const house = aHouse();
  const player = await aGuest(house);
  const start = aStart();
  await startSession(house, player, start);
  const account = new Account(house, start.requestId, await reserve(house, start.requestId, most));
  const counted = async () =>
    (await countersOf(house.db, player, start.requestId, house.clock)).session.outputTokens;
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
