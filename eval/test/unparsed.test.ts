import { RoomAnswer } from '@improv/contract';
import { connectModels, modelEnvironment } from '@improv/core';
import { startUnderstudy } from '@improv/testing/servers';
import { expect, it } from 'vitest';
import { listenedTo } from '../src/recording/listener.ts';
import type { Exchange } from '../src/recording/recording.ts';
import { fits } from '../src/recording/unparsed.ts';

const answer = {
  sentiment: 0.5,
  engagement: 0.5,
  laughter: 0,
  label: 'warm',
  spotlight: null,
  accepted: true,
  ending: false,
  storySoFar: 'A pier.',
};
const body = (text: string) => JSON.stringify({ candidates: [{ content: { parts: [{ text }] } }] });

it('reads the answer out of a response, and holds it to its schema', () => {
  expect(fits(body(JSON.stringify(answer)), RoomAnswer)).toBe(true);
  expect(fits(body(JSON.stringify({ ...answer, sentiment: 7 })), RoomAnswer)).toBe(false);
  expect(fits(body('{"sentiment": 0.5, "engag'), RoomAnswer)).toBe(false);
  expect(fits(body('I would rather not say.'), RoomAnswer)).toBe(false);
  expect(fits('{"candidates": []}', RoomAnswer)).toBe(false);
});

it('counts an answer that core asks for again and gets, which would go unnoticed otherwise', async () => {
  const understudy = await startUnderstudy();
  try {
    const models = connectModels(modelEnvironment({ UNDERSTUDY_URL: understudy.url }));
    const heard: Exchange[] = [];
    const listened = listenedTo(models, 'pier', (exchange) => heard.push(exchange));
    const fault = { times: 1, answer: 'truncated' };
    await fetch(`${understudy.url}/control/faults`, { method: 'POST', body: JSON.stringify(fault) });
    const prompt = { instructions: 'Be the Room.', parts: ['A lantern!'] };
    expect(RoomAnswer.safeParse((await listened.ask('room', prompt, RoomAnswer)).value).success).toBe(true);
    await listened.ask('room', prompt, RoomAnswer);
    expect(heard.map(({ unparsed }) => unparsed)).toEqual([1, 0]);
  } finally {
    await understudy.stop();
  }
});
