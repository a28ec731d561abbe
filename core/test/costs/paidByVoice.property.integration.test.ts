import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, it, vi } from 'vitest';
import { addUsage } from '../../src/models/usage.ts';
import { aSpokenSession, type SpokenSession } from '../voice/conversation/spokenSession.ts';
import { countersOf, expectAtLeast, expectAtMost, settling } from './counters.ts';
import { mortal } from './mortal.ts';
import { type BilledModels, billedModels } from './understudyBill.ts';

const step = fc.oneof(
  fc.record({
    do: fc.constantFrom('says' as const, 'mumbles' as const, 'speaks-over' as const, 'asks-the-MC' as const),
  }),
  fc.record({ do: fc.constant('corrects' as const), times: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    do: fc.constantFrom(
      'line-cut' as const,
      'no-report' as const,
      'prompt-only' as const,
      'says-nothing' as const,
    ),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const everything: Step[] = [
  { do: 'says' },
  { do: 'corrects', times: 12 },
  { do: 'mumbles' },
  { do: 'speaks-over' },
  { do: 'no-report' },
  { do: 'line-cut' },
  { do: 'asks-the-MC' },
  { do: 'prompt-only' },
];

describe('what was paid for a spoken show', () => {
  it('is counted, whatever is corrected, cut off or not reported, and after a kill too', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('close' as const, 'kill' as const),
        async (steps, end) => {
          const billed = billedModels();
          let kill: () => void = () => undefined;
          const session = await aSpokenSession({
            models: billed.models,
            seen: (db) => {
              const doomed = mortal(db);
              kill = doomed.kill;
              return doomed.db;
            },
          });
          for (const one of steps) {
            await act(session, one);
            await check(session, billed, one.do);
          }
          if (end === 'kill') kill();
          const last = session.says('And then the lights went out.');
          await Promise.all([last, pause(300)]);
          await session.conversation.close();
          await check(session, billed, end);
          if (end === 'close') await expectSettled(session, billed);
        },
      ),
      {
        numRuns: 5,
        interruptAfterTimeLimit: 25_000,
        examples: [
          [everything, 'close'],
          [everything.slice(0, 2), 'kill'],
        ],
      },
    );
  });
});

/** All that was reserved has been given back: nothing is counted but what was used, or may have been. */
async function expectSettled(session: SpokenSession, billed: BilledModels): Promise<void> {
  const { counters: used } = session.conversation;
  await vi.waitFor(
    async () => expectAtMost(await counters(session), addUsage(used, billed.most())),
    settling,
  );
}

async function act({ conversation, listener, says, fault, order }: SpokenSession, one: Step): Promise<void> {
  switch (one.do) {
    case 'says':
      await says('The boiler is singing again, captain.');
      return pause(700);
    case 'mumbles':
      await says('');
      return pause(300);
    case 'speaks-over':
      await says('Tell me everything about the cargo.');
      await pause(400);
      await says('No, the other cargo.');
      return pause(200);
    case 'asks-the-MC':
      conversation.receive({ kind: 'speak', turn: 0 });
      return pause(300);
    case 'corrects':
      await says('I brought goats.');
      await listener.hears('hearing', ({ final }) => final);
      for (let n = 0; n < one.times; n += 1) {
        conversation.receive({ kind: 'line', text: `I brought ${n} oats.`, corrects: true });
        await pause(40);
      }
      return pause(300);
    case 'line-cut':
      await says('What is in the crate under the piano?');
      await pause(250);
      await order({ do: 'close', code: 1006 });
      return pause(500);
    case 'no-report':
    case 'prompt-only':
      await fault({ usage: one.do === 'no-report' ? 'none' : 'prompt' });
      await says('Who pays for the lamp oil?');
      return pause(700);
    case 'says-nothing':
      await fault({ answer: 'safety', usage: 'none' });
      await says('Is anybody there?');
      return pause(400);
  }
}

async function check(session: SpokenSession, billed: BilledModels, when: string): Promise<void> {
  const usage = await billed.billed();
  expectAtLeast(await counters(session), usage, `after ${when}`);
}

function counters({ context, player, sessionId }: SpokenSession) {
  return countersOf(context.db, player, sessionId, context.now());
}
