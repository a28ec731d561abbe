import { setTimeout as pause } from 'node:timers/promises';
import { connectModels, modelEnvironment } from '@improv/core';
import type { ModelEnvironment } from '@improv/core/models/environment';
import { type PlayContexts, playContextOn } from '@improv/testing/playContext';
import { startFirestore } from '@improv/testing/servers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGeminiWire } from '../src/byHand/geminiWire.ts';
import { slowClock, withPatience } from '../src/patience.ts';
import { scriptedPlayer } from '../src/play/player.ts';
import { playScenario } from '../src/play/playScenario.ts';
import { Scenario } from '../src/scenarios/scenario.ts';
import { castAnswer } from './castAnswer.ts';

const lateMs = 1_500;
/** Shorter than the model is late. */
const deadlineMs = 400;

const { lines, ...show } = Scenario.parse({
  id: 'a-slow-reader',
  theme: 'cast',
  shows: 'A model that is answered by hand.',
  gameId: 'free-scene',
  location: 'a pier',
  lines: [{ says: 'I lit the lantern.' }, { says: 'It smells of oranges.' }],
});

let contexts: PlayContexts;
const stops: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const firestore = await startFirestore();
  stops.push(() => firestore.stop());
  contexts = playContextOn(firestore.address);
});
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
});

async function play(id: string, change: (environment: ModelEnvironment) => ModelEnvironment) {
  const wire = await startGeminiWire(async (question) => {
    await pause(lateMs);
    return castAnswer(question);
  });
  try {
    const usual = modelEnvironment({ UNDERSTUDY_URL: wire.url });
    const short = { firstWordsMs: deadlineMs, tryMs: deadlineMs };
    const configs = Object.entries(usual.modelConfigs).map(([part, config]) => [
      part,
      { ...config, ...short },
    ]);
    const models = connectModels(change({ ...usual, modelConfigs: Object.fromEntries(configs) }));
    return await playScenario(contexts, models, { ...show, id }, scriptedPlayer(lines));
  } finally {
    await wire.stop();
  }
}

describe('with patience', () => {
  it('a scene is played to its end by a model that is later than every deadline', async () => {
    const scene = await play('patient', withPatience);
    expect(scene.brokeOff).toBeNull();
    expect(scene.failedCalls).toEqual([]);
    expect(scene.turns.map(({ reply, accepted }) => [reply, accepted])).toEqual([
      ['The lantern has been waiting for you since Tuesday.', true],
      ['The lantern has been waiting for you since Tuesday.', true],
    ]);
    expect(scene.notes?.headline).toBe('The lantern that stayed lit');
  });

  it('and without it breaks off', async () => {
    const scene = await play('impatient', (environment) => environment);
    expect(scene.brokeOff).not.toBeNull();
  });
});

it('the slow clock never stands still or goes back, and takes under four seconds for an hour', () => {
  let at = 1_000_000;
  const now = slowClock(() => at);
  expect(now()).toBe(1_000_000);
  at += 60 * 60_000;
  expect(now()).toBe(1_003_600);
});
