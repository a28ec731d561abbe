import { describe, expect, it } from 'vitest';
import { openScene, playTurn, startSession } from '../../src/index.ts';
import { currentLimits } from '../../src/limits/limits.ts';
import { refused } from '../support/refused.ts';
import { aGuest, aStart, aTestContext } from '../support/testContext.ts';

const silent = () => undefined;

/** A session whose game is taken out of the library while it is on stage. */
async function aSessionWithoutItsGame(isOpened: boolean) {
  const context = aTestContext();
  const player = await aGuest(context);
  const { sessionId } = await startSession(context, player, aStart());
  if (isOpened) await openScene(context, player, { sessionId }, silent);
  const session = context.db.doc(`sessions/${sessionId}`);
  await session.update({ gameId: 'gone' });
  const costUsd = async () =>
    currentLimits((await context.db.doc(`limits/${player.email}`).get()).data(), context.clock).costTodayUsd;
  return { context, player, sessionId, session, costUsd };
}

describe('a turn that can’t be made, before or after the cast is asked', () => {
  it.each([
    ['welcome', false],
    ['exchange', true],
  ] as const)('gives its lease and its money back at once: %s', async (kind, isOpened) => {
    const { context, player, sessionId, session, costUsd } = await aSessionWithoutItsGame(isOpened);
    const before = await costUsd();
    const play = () =>
      kind === 'welcome'
        ? openScene(context, player, { sessionId }, silent)
        : playTurn(context, player, { sessionId, turn: 1, line: 'Ahoy!' }, silent);
    expect((await refused(play())).reason).toBe('cast-unavailable');
    const turn = await session
      .collection('turns')
      .doc(isOpened ? '1' : '0')
      .get();
    expect(turn.get('status')).toBe('open');
    expect(turn.get('leaseUntil').toMillis()).toBeLessThanOrEqual(context.clock);
    expect(await costUsd()).toBeCloseTo(before, 9);
    await session.update({ gameId: 'free-scene' });
    await play();
    expect((await turn.ref.get()).get('status')).toBe('done');
  });
});
