import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { openScene, startSession } from '@improv/core';
import { listenLocally } from '@improv/testing/listenLocally';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, hello, seated } from './support/client.ts';
import { anInstance, closeInstances, type Instance } from './support/instance.ts';
import { aSpeaker, aTicket, context } from './support/voiceFixtures.ts';

const speechMs = 60_000;
const framesOfSpeech = speechMs / 40;
const bytesPerMs = 48;
/** Real speech takes its time. */
const patience = { timeout: 110_000, interval: 200 };

let instance: Instance;
const proxies: Server[] = [];
beforeAll(async () => {
  instance = await anInstance({}, 'real');
});
afterAll(async () => {
  for (const proxy of proxies) proxy.close();
  await closeInstances();
});

/** A ticket for a show whose MC welcomes the player for more than a minute. */
async function aLongWelcome(): Promise<string> {
  const person = await aSpeaker();
  const { sessionId } = await startSession(context, person, {
    requestId: randomUUID(),
    gameId: 'free-scene',
    location: 'a lift between two floors',
  });
  const say = Array.from(
    { length: 13 },
    (_, n) => `Welcome, dear friends, to floor ${n + 1} of the old lift, where nothing moves but the story.`,
  ).join(' ');
  const response = await fetch(`${process.env.UNDERSTUDY_URL}/control/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ task: 'welcome', show: sessionId, delayMs: 0, tokenMs: 0, say }),
  });
  expect(response.ok).toBe(true);
  await openScene(context, person, { sessionId }, () => undefined);
  return aTicket(person, sessionId);
}

/** The way to the instance over a network that carries so many bytes a second. */
async function throughput(bytesPerSecond: number): Promise<string> {
  const port = Number(new URL(instance.url).port);
  const proxy = createServer((client) => {
    const service = connect({ port, host: '127.0.0.1' });
    client.pipe(service);
    slowly(service, client, bytesPerSecond);
    for (const [one, other] of [[client, service] as const, [service, client] as const]) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  proxies.push(proxy);
  return `ws://127.0.0.1:${await listenLocally(proxy)}/voice`;
}

function slowly(from: Socket, to: Socket, bytesPerSecond: number): void {
  from.on('data', (chunk) => {
    from.pause();
    to.write(chunk);
    setTimeout(() => from.resume(), (chunk.byteLength / bytesPerSecond) * 1_000);
  });
}

/** Hears the welcome to its end. */
async function hearWelcome(client: Client): Promise<void> {
  client.say({ kind: 'speak', turn: 0 });
  const { utterance } = await client.told('utterance', ({ track }) => track === 'mc');
  const ended = () => client.messages.find((message) => message.kind === 'utteranceEnd');
  await expect.poll(() => ended() !== undefined || client.code !== null, patience).toBe(true);
  const ms = ended()?.ms ?? 0;
  expect(ms).toBeGreaterThan(speechMs);
  const frames = client.frames.filter((frame) => frame.utterance === utterance);
  expect(frames.map(({ seq }) => seq)).toEqual(frames.map((_, n) => n));
  expect(frames.length).toBeGreaterThan(framesOfSpeech);
  expect(frames.reduce((sum, { pcm }) => sum + pcm.byteLength, 0)).toBe(ms * bytesPerMs);
  client.say({ kind: 'bye' });
  await client.closed();
}

describe('a speech of more than a minute', () => {
  it('is heard whole, at full speed and over a network that carries 60 KB a second', {
    timeout: 120_000,
  }, async () => {
    const ways = [instance.url, await throughput(60_000)];
    const heard = ways.map(async (url) => {
      const { client } = await seated(url, hello(await aLongWelcome()));
      await hearWelcome(client);
    });
    await Promise.all(heard);
    const completed = () => instance.logged.filter(({ event }) => event === 'audio_session_complete');
    await expect.poll(() => completed().map(({ framesDropped }) => framesDropped)).toEqual([0, 0]);
  });
});
