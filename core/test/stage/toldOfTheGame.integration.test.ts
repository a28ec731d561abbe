import { Brief } from '@improv/contract';
import { games } from '@improv/play';
import { describe, expect, it } from 'vitest';
import { type Context, openScene, playTurn, startSession } from '../../src/index.ts';
import { SessionDocument } from '../../src/sessions/session.ts';
import { beginTurn } from '../../src/stage/beginTurn.ts';
import { addFaults, billedModels } from '../costs/understudyBill.ts';
import { recordPrompts } from '../support/recordedPrompts.ts';
import { aGuest, aStart, aTestContext } from '../support/testContext.ts';

const silent = () => undefined;

/** The first two turns of a show, and the briefs that the cast got. */
async function played(gameId: string) {
  const testContext = aTestContext();
  const { models, prompts } = recordPrompts(billedModels().models);
  const context: Context = { ...testContext, now: testContext.now, models };
  const player = await aGuest(testContext);
  const start = { ...aStart(), gameId };
  const sessionId = start.requestId;
  await addFaults({ show: sessionId, delayMs: 0, tokenMs: 0 });
  await startSession(context, player, start);
  await openScene(context, player, { sessionId }, silent);
  await playTurn(context, player, { sessionId, turn: 1, line: 'I found a spoon in the piano.' }, silent);
  const { turn } = await playTurn(
    context,
    player,
    { sessionId, turn: 2, line: 'It plays a waltz by itself.' },
    silent,
  );
  const show = context.db.doc(`sessions/${sessionId}`);
  return {
    sessionId,
    turn,
    session: SessionDocument.parse((await show.get()).data()),
    stored: (await show.collection('turns').doc('2').get()).data(),
    briefs: prompts.map(({ prompt }) => Brief.parse(JSON.parse(prompt.parts[0] ?? ''))),
  };
}

describe('the cast', () => {
  it('is told whom each rule binds and who the Partner is, in any game, and nothing worded for the player', async () => {
    const inGame = async ({ id, rules, partnerRole }: (typeof games)[number]) => {
      const { briefs } = await played(id);
      expect(new Set(briefs.map(({ task }) => task))).toEqual(new Set(['welcome', 'partner', 'room']));
      for (const { task, game } of briefs) {
        // It says "you" to the Partner, so no one else is told it.
        expect('partnerRole' in game ? game.partnerRole : null).toBe(task === 'partner' ? partnerRole : null);
        expect(game.rules).toEqual(rules.map(({ tells, binds }) => ({ tells, binds })));
      }
    };
    await Promise.all(games.map(inGame));
  });
});

describe.each(['change-in-the-weather', 'wrong-shelf'])('what no code can judge (%s)', (gameId) => {
  it('is neither kept nor missed: the Room is left to judge it', async () => {
    const { briefs, turn, stored, session, sessionId } = await played(gameId);
    const rooms = briefs.flatMap((brief) => (brief.task === 'room' ? [brief.playerRule] : []));
    const partners = briefs.flatMap((brief) => (brief.task === 'partner' ? [brief.partnerRule] : []));
    expect(rooms).toHaveLength(2);
    for (const rule of rooms) expect(rule?.kept).toBeNull();
    expect(rooms.map((rule) => rule?.rule)).toEqual(partners);
    expect(turn.callOut).toBeNull();
    expect(stored).toMatchObject({ kept: null, partnerKept: null });
    const unspoken = beginTurn(sessionId, session, null, { turn: 3, lastTurn: 15, now: Date.now() });
    expect(unspoken.room.playerRule).toMatchObject({ kept: null });
  });
});

describe('a rule that code can judge', () => {
  it('is held for kept as long as the line is unknown', async () => {
    const { session, sessionId, stored } = await played('nothing-to-ask');
    expect(stored).toMatchObject({ kept: true, partnerKept: true });
    const unspoken = beginTurn(sessionId, session, null, { turn: 3, lastTurn: 15, now: Date.now() });
    expect(unspoken.room.playerRule).toMatchObject({ kept: true });
  });
});
