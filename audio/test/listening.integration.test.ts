import { setTimeout as pause } from 'node:timers/promises';
import { downFrameMs } from '@improv/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, hello, resume } from './support/client.ts';
import { anInstance, closeInstances, type Instance } from './support/instance.ts';
import { aGuest, spoken } from './support/voiceFixtures.ts';

/** How far an honest player's minutes may be from the truth. Seconds. */
const mostOffSeconds = 2;
/** What the service sends ahead of what it knows to be received. Seconds. */
const aheadSeconds = 1.5;
/** A claim that reaches back before anything that was written down. Milliseconds. */
const longAgoMs = 600_000;
/** How long one listens in one go. Milliseconds. */
const listenMs = 4_000;

let here: Instance;
let there: Instance;
beforeAll(async () => {
  [here, there] = await Promise.all([anInstance(), anInstance()]);
});
afterAll(closeInstances);

interface Listening {
  /** Of audio that arrived, seconds. */
  readonly heard: number;
  /** As the player's day has it, seconds. */
  readonly counted: () => Promise<number>;
}

/** What a hand-made client does with its line for a while, and what it says when it comes back. */
interface Trick {
  readonly options?: ConstructorParameters<typeof Client>[1];
  readonly whileListening: (client: Client) => Promise<void>;
  readonly offlineMs: number;
  /** Whether it says what it heard, to go on after it. Otherwise the real cast says it once more. */
  readonly admits?: boolean;
  /** What each return may give away, seconds. */
  readonly mostOff: number;
  readonly instances: () => readonly Instance[];
}

/** Listens, on a busy machine for longer, until a second of audio has come. */
async function listenForASecond(client: Client): Promise<void> {
  await pause(listenMs);
  while (client.frames.length * downFrameMs < 1_000) await pause(100);
}

/** Listens to a cast that speaks all the while, over several lines. */
async function listen(trick: Trick): Promise<Listening> {
  const { options, whileListening, offlineMs, admits = false, instances } = trick;
  const { ticket, person } = await aGuest();
  const clients: Client[] = [];
  let first = hello(ticket);
  for (const { url } of instances()) {
    const client = await new Client(url, options).open();
    clients.push(client);
    client.say(first);
    const { resumeToken } = await client.told('ready');
    client.line('tell 1000');
    await whileListening(client);
    first = resume(resumeToken, offlineMs, admits ? lastHeard(client) : null);
  }
  const frames = clients.reduce((sum, client) => sum + client.frames.length, 0);
  clients.at(-1)?.say({ kind: 'bye' });
  for (const { socket } of clients) if (socket.isPaused) socket.terminate();
  return { heard: (frames * downFrameMs) / 1000, counted: () => spoken(person) };
}

function lastHeard({ frames }: Client) {
  const last = frames.at(-1);
  return last ? { utterance: last.utterance, seq: last.seq } : null;
}

/** Answers the pings of one line by hand. */
function answering(client: Client, answers: () => boolean): void {
  client.socket.on('ping', (payload) => answers() && client.socket.pong(payload));
}

const tricks: [string, Trick][] = [
  [
    'answers no pings',
    {
      options: { autoPong: false },
      whileListening: () => pause(listenMs),
      offlineMs: longAgoMs,
      mostOff: aheadSeconds,
      instances: () => [here, here, here],
    },
  ],
  [
    'answers no pings, and says what it heard, to go on after it',
    {
      options: { autoPong: false },
      whileListening: () => pause(listenMs / 2),
      offlineMs: longAgoMs,
      admits: true,
      mostOff: 0.2,
      instances: () => [here, here, here],
    },
  ],
  [
    'answers the first pings alone',
    {
      options: { autoPong: false },
      whileListening: async (client) => {
        const until = Date.now() + listenMs / 2;
        answering(client, () => Date.now() < until);
        await pause(listenMs);
      },
      offlineMs: longAgoMs,
      mostOff: aheadSeconds,
      instances: () => [here, here],
    },
  ],
  [
    'answers long after it was asked',
    {
      options: { autoPong: false },
      whileListening: async (client) => {
        client.socket.on('ping', (payload) => setTimeout(() => client.socket.pong(payload), listenMs / 2));
        await pause(listenMs);
      },
      offlineMs: longAgoMs,
      mostOff: aheadSeconds,
      instances: () => [here, here],
    },
  ],
  [
    'reads by fits and starts',
    {
      whileListening: async (client) => {
        for (let n = 0; n < 4; n++) {
          client.socket.pause();
          await pause((listenMs / 4) * 0.8);
          client.socket.resume();
          await pause((listenMs / 4) * 0.2);
        }
      },
      offlineMs: longAgoMs,
      mostOff: aheadSeconds,
      instances: () => [here, here],
    },
  ],
  [
    'comes back at another instance each time',
    {
      whileListening: () => pause(listenMs),
      offlineMs: longAgoMs,
      mostOff: 0.2,
      instances: () => [here, there, here],
    },
  ],
  [
    'answers no pings, and comes back at another instance each time',
    {
      options: { autoPong: false },
      whileListening: listenForASecond,
      offlineMs: longAgoMs,
      mostOff: 0.2,
      instances: () => [here, there, here],
    },
  ],
  [
    'goes from one instance to another before either has noticed',
    {
      whileListening: () => pause(300),
      offlineMs: longAgoMs,
      mostOff: 0.1,
      instances: () => Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? here : there)),
    },
  ],
];

describe('a client that says it was gone while it listened', () => {
  it.concurrent.for(tricks)('pays for what it heard, when it %s', async ([, trick], { expect }) => {
    const { heard, counted } = await listen(trick);
    expect(heard).toBeGreaterThan(2.5);
    const mostOff = (trick.instances().length - 1) * trick.mostOff;
    await expect.poll(async () => (await counted()) + mostOff, { timeout: 10_000 }).toBeGreaterThan(heard);
  });
});

describe('an honest client', () => {
  it('whose line goes dead while the cast speaks pays for the time before it', async () => {
    const { ticket, person } = await aGuest();
    let first = hello(ticket);
    let truth = 0;
    for (let n = 0; n < 2; n++) {
      const client = await new Client(here.url).open();
      client.say(first);
      const { resumeToken } = await client.told('ready');
      client.line('tell 1000');
      await pause(2_000);
      // Nothing comes through any more, and neither end is told.
      client.socket.pause();
      truth += 2;
      const deadAt = Date.now();
      await pause(3_000);
      first = resume(resumeToken, Date.now() - deadAt, lastHeard(client));
    }
    const back = await new Client(here.url).open();
    back.say(first);
    await back.told('ready');
    back.say({ kind: 'bye' });
    await back.closed();
    expect(Math.abs((await spoken(person)) - truth)).toBeLessThan(mostOffSeconds);
  });
});
