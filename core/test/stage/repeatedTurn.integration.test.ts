import { Timestamp } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { openScene, startSession } from '../../src/index.ts';
import { openTurn } from '../../src/stage/lease.ts';
import { aGuest, aHouse, aStart } from '../house/house.ts';
import { refused } from '../house/refused.ts';

it('a repeat of a turn that goes on and on is told within seconds to come back, and holds no call meanwhile', async () => {
  const house = { ...aHouse(), now: Date.now };
  const person = await aGuest(house as never);
  const { sessionId } = await startSession(house, person, aStart());
  await openScene(house, person, { sessionId }, () => undefined);
  const claim = {
    sessionId,
    kind: 'exchange',
    number: 1,
    line: 'Ahoy!',
    calls: [],
    admit: () => undefined,
  } as const;
  const opened = await openTurn(house, person, claim);
  if (opened.kind !== 'mine') throw new Error('somebody has played the turn');
  // Whoever plays it is alive: the lease is renewed.
  await opened.lease.turn.update({ leaseUntil: Timestamp.fromMillis(Date.now() + 300_000) });

  const since = Date.now();
  const refusal = await refused(openTurn(house, person, claim));
  expect(refusal.reason).toBe('turn-in-flight');
  expect(Date.now() - since).toBeLessThan(25_000);
  expect(refusal.retryAt?.getTime()).toBeGreaterThan(Date.now());
  // Another line is no repeat: to send it again would not help.
  const other = await refused(openTurn(house, person, { ...claim, line: 'Land in sight!' }));
  expect([other.reason, other.retryAt]).toEqual(['turn-in-flight', undefined]);
});
