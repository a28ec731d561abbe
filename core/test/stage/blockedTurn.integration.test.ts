import { PartnerBrief } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { type Context, endSession, openScene, playTurn, startSession } from '../../src/index.ts';
import { stageMessages } from '../../src/stage/messages.ts';
import { addFaults, billedModels } from '../costs/understudyBill.ts';
import { recordPrompts } from '../support/recordedPrompts.ts';
import { refused } from '../support/refused.ts';
import { aGuest, aStart, aTestContext } from '../support/testContext.ts';

const silent = () => undefined;

/** A session that has been started. */
async function aSession() {
  const testContext = aTestContext();
  const { models, prompts } = recordPrompts(billedModels().models);
  const context: Context = { ...testContext, now: testContext.now, models };
  const player = await aGuest(testContext);
  const start = aStart();
  const sessionId = start.requestId;
  await addFaults({ show: sessionId, delayMs: 0, tokenMs: 0 });
  await startSession(context, player, start);
  return {
    /** The briefs that the Partner got. */
    get briefs() {
      return prompts.flatMap(({ part, prompt }) =>
        part === 'partner' ? [PartnerBrief.parse(JSON.parse(prompt.parts[0] ?? ''))] : [],
      );
    },
    sessionId,
    open: () => openScene(context, player, { sessionId }, silent),
    play: async (turn: number, line: string) => {
      const words: string[] = [];
      const { turn: played } = await playTurn(context, player, { sessionId, turn, line }, (chunk) => {
        if (chunk.kind === 'restart') words.length = 0;
        if (chunk.kind === 'words') words.push(chunk.text);
      });
      expect(words.join('').trim()).toBe(played.reply);
      return played;
    },
    end: () => endSession(context, player, { sessionId }, silent),
    turn: async (n: number) => (await context.db.doc(`sessions/${sessionId}/turns/${n}`).get()).data(),
    session: async () => (await context.db.doc(`sessions/${sessionId}`).get()).data(),
  };
}

describe.each(['safety', 'blocked'] as const)(
  'a line that the model’s safety filter stops (%s)',
  (answer) => {
    it('is told of in a sentence of its own, goes on without the oldest lines, and the scene goes on', async () => {
      const show = await aSession();
      await show.open();
      for (const turn of [1, 2, 3]) await show.play(turn, `I open drawer ${turn}, and it sings.`);
      await addFaults({ show: show.sessionId, task: 'partner', answer, times: 2 });
      const refusal = await refused(show.play(4, 'I close them all.'));
      expect(refusal.reason).toBe('cast-unavailable');
      expect(refusal.message).toContain('Say it another way, or send it again');
      const { reply } = await show.play(4, 'I close them all.');
      expect(stageMessages.plainPartner).not.toContain(reply);
      expect(show.briefs.at(-2)?.script).toHaveLength(7);
      expect(show.briefs.at(-1)?.script).toHaveLength(4);
      await show.play(5, 'Silence, at last.');
      expect(show.briefs.at(-1)?.script.map(({ text }) => text)).toContain('I close them all.');
    });

    it('is answered in character when it is stopped again, and is not told on', async () => {
      const show = await aSession();
      await show.open();
      await addFaults({ show: show.sessionId, task: 'partner', answer, times: 4 });
      await refused(show.play(1, 'I open the first drawer.'));
      const { reply } = await show.play(1, 'I open the first drawer.');
      expect(stageMessages.plainPartner).toContain(reply);
      expect(await show.turn(1)).toMatchObject({ line: 'I open the first drawer.', modelSafety: 'withheld' });
      await show.play(2, 'And the second one.');
      const told = show.briefs.at(-1)?.script.map(({ text }) => text);
      expect(told).toContain(reply);
      expect(told).not.toContain('I open the first drawer.');
      await show.end();
      expect(await show.session()).toMatchObject({ status: 'completed', notes: 'pending' });
    });
  },
);

it('a place that the model’s safety filter stops gets a plain welcome', async () => {
  const show = await aSession();
  await addFaults({ show: show.sessionId, task: 'welcome', answer: 'blocked' });
  const { turn } = await show.open();
  expect(turn.reply).toBe(stageMessages.plainWelcome('Free scene', 'a lift between two floors'));
  await show.play(1, 'Which floor?');
});
