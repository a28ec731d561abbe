import type { RoomAnswer } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { connectModels, modelEnvironment } from '../../src/index.ts';
import type { VoicedModels } from '../../src/models/types.ts';
import { aSpokenSession, type SpokenSession } from '../voice/conversation/spokenSession.ts';
import { countersOf } from './counters.ts';

/** Models of which some are held up until they are let go, and how often speech was asked for. */
function heldUp(held: 'ask' | 'speak') {
  const models = connectModels(modelEnvironment(process.env));
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  let speeches = 0;
  const slow: VoicedModels = {
    ...models,
    async ask(part, prompt, schema, meter) {
      if (held === 'ask') await free;
      return models.ask(part, prompt, schema, meter);
    },
    async speak(text, role, meter) {
      speeches += 1;
      if (held === 'speak') await free;
      return models.speak(text, role, meter);
    },
  };
  return { models: slow, letGo, speeches: () => speeches };
}

async function counted({ context, player, sessionId }: SpokenSession) {
  return (await countersOf(context.db, player, sessionId, context.now())).session;
}

describe('a conversation that ends', () => {
  it('makes no speech for what the Room says only afterwards', async () => {
    const { models, letGo, speeches } = heldUp('ask');
    const session = await aSpokenSession({ models });
    const { conversation, listener, fault, stored } = session;
    const { archetypes } = (await stored()).session;
    const answer: RoomAnswer = {
      sentiment: 0.5,
      engagement: 0.8,
      laughter: 0.2,
      label: 'warm',
      spotlight: { archetypeId: archetypes[0]?.id ?? '', reaction: 'Not the goats!' },
      accepted: true,
      ending: false,
      storySoFar: 'A ferry sinks.',
    };
    await fault({ task: 'room', say: JSON.stringify(answer) });
    await fault({ delayMs: 10_000 });
    conversation.receive({ kind: 'line', text: 'I brought goats.', corrects: false });
    await expect.poll(async () => (await stored()).turns.length).toBe(2);
    await conversation.close();
    letGo();
    expect(await listener.hears('room')).toMatchObject({ spotlight: answer.spotlight });
    expect(speeches()).toBe(0);
  });

  it('keeps what pays for speech reserved until it is made', { timeout: 20_000 }, async () => {
    const { models, letGo, speeches } = heldUp('speak');
    const session = await aSpokenSession({ models });
    const { conversation } = session;
    const { mostOnLine } = models;
    conversation.receive({ kind: 'speak', turn: 0 });
    await expect.poll(speeches).toBe(1);
    await conversation.close();
    expect((await counted(session)).costUsd).toBeGreaterThan(mostOnLine.costUsd);
    letGo();
    await expect
      .poll(async () => (await counted(session)).costUsd, { timeout: 10_000 })
      .toBeLessThan(mostOnLine.costUsd);
    expect(conversation.counters.costUsd).toBeGreaterThan(0);
    expect((await counted(session)).costUsd).toBeGreaterThan(conversation.counters.costUsd);
  });
});
