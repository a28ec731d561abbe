import { Timestamp } from 'firebase-admin/firestore';
import { expect, it } from 'vitest';
import { openScene, startSession } from '../../src/index.ts';
import { openTurn } from '../../src/stage/lease.ts';
import { refused } from '../support/refused.ts';
import { aGuest, aStart, aTestContext } from '../support/testContext.ts';

it('a repeat of a turn that goes on and on is told within seconds to come back, and holds no call meanwhile', async () => {
  const context = { ...aTestContext(), now: Date.now };
  const person = await aGuest(context as never);
  const { sessionId } = await startSession(context, person, aStart());
  await openScene(context, person, { sessionId }, () => undefined);
  const claim = {
    sessionId,
    kind: 'exchange',
    number: 1,
    line: 'Ahoy!',
    calls: [],
    requireState: () => undefined,
  } as const;
  const opened = await openTurn(context, person, claim);
  if (opened.kind !== 'mine') throw new Error('the turn has been played');
  // The other call is alive: it renews its lease.
  await opened.lease.turn.update({ leaseUntil: Timestamp.fromMillis(Date.now() + 300_000) });

  const since = Date.now();
  const refusal = await refused(openTurn(context, person, claim));
  expect(refusal.reason).toBe('turn-in-flight');
  expect(Date.now() - since).toBeLessThan(25_000);
  expect(refusal.retryAt?.getTime()).toBeGreaterThan(Date.now());
  // Another line is no repeat: to send it again would not help.
  const other = await refused(openTurn(context, person, { ...claim, line: 'Land in sight!' }));
  expect([other.reason, other.retryAt]).toEqual(['turn-in-flight', undefined]);
});
