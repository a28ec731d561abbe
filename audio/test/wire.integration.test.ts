import { randomBytes } from 'node:crypto';
import { largestFrame, voiceCloseCodes, writeUpFrame } from '@improv/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Client, hello, seated, talking } from './support/client.ts';
import { anInstance, closeInstances, type Instance } from './support/instance.ts';
import { aGuest } from './support/voiceFixtures.ts';

let instance: Instance;
let url: string;
beforeAll(async () => {
  instance = await anInstance({ VOICE_CONCURRENCY: '60' });
  url = instance.url;
});
afterAll(closeInstances);

const inside = async () => (await seated(url, hello((await aGuest()).ticket))).client;

describe('the voice wire', () => {
  it('carries frames and messages both ways, and hears a frame that comes twice once', async () => {
    const client = await inside();
    for (const seq of [0, 1, 1, 0, 2]) client.speak(seq);
    client.line('say 3');
    expect(await client.told('utteranceEnd')).toMatchObject({ ms: 120 });
    expect(client.frames.map(({ utterance, seq }) => [utterance, seq])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    client.cut();
  });

  it.each([
    ['text that is no JSON', (client: Client) => client.socket.send('{"kind":')],
    ['a message that the contract lacks', (client: Client) => client.socket.send('{"kind":"applaud"}')],
    ['a line longer than a line may be', (client: Client) => client.line('x'.repeat(5_000))],
    ['a frame without audio', (client: Client) => client.socket.send(new Uint8Array(8))],
    ['half a sample', (client: Client) => client.socket.send(new Uint8Array([1, ...Array(8).fill(0)]))],
    ['a frame of the other direction', (client: Client) => client.socket.send(new Uint8Array(10).fill(2))],
    ['a second hello', (client: Client) => client.say(hello('a-ticket'))],
  ])('is closed over %s', async (_, send) => {
    const client = await inside();
    send(client);
    expect(await client.closed()).toBe(voiceCloseCodes['bad-message']);
    expect(client.messages.at(-1)?.kind).toBe('over');
  });

  it.each([
    ['a frame', (client: Client) => client.speak(0)],
    ['a line', (client: Client) => client.line('Ahoy!')],
  ])('is closed over %s that comes before the ticket', async (_, send) => {
    const client = await new Client(url).open();
    send(client);
    expect(await client.closed()).toBe(voiceCloseCodes['bad-message']);
  });

  it.each([
    ['text', 'x'.repeat(largestFrame + 1)],
    ['audio', writeUpFrame({ seq: 0, pcm: new Uint8Array(largestFrame) })],
    ['a megabyte', randomBytes(1024 * 1024)],
  ])('is closed over a frame that is too large: %s', async (_, data) => {
    const client = await inside();
    client.socket.send(data);
    expect(await client.closed()).toBe(voiceCloseCodes['too-large']);
  });

  it('survives whatever is thrown at it, and no other client notices', async () => {
    const bystander = talking(await inside());
    const tenThousand = async (send: (client: Client, n: number) => void) => {
      const client = await inside();
      for (let n = 0; n < 10_000 && client.socket.readyState === WebSocket.OPEN; n++) send(client, n);
      return client.closed();
    };
    const junk = async (early: boolean) => {
      const client = early ? await new Client(url).open() : await inside();
      for (let n = 0; n < 20; n++) client.socket.send(randomBytes(1 + n * 37), { binary: n % 2 === 0 });
      return client.closed();
    };
    const truncated = async () => {
      const { socket } = await new Client(url).open();
      // Under `ws`: the head of a frame that never ends, then a frame that no protocol knows.
      const raw = (socket as unknown as { _socket: NodeJS.WritableStream })._socket;
      raw.write(Buffer.from([0x82, 0xfe, 0x10]));
      raw.write(randomBytes(500));
      return new Promise<string>((resolve) => socket.once('close', () => resolve('closed')));
    };
    const codes = await Promise.all([
      tenThousand((client) => client.say({ kind: 'speechStart' })),
      tenThousand((client, n) => client.speak(n, 1)),
      tenThousand((client) => client.socket.send('')),
      junk(false),
      junk(true),
    ]);
    expect(codes).toEqual(codes.map(() => voiceCloseCodes['bad-message']));
    expect(await Promise.all([truncated(), truncated()])).toEqual(['closed', 'closed']);
    expect(await bystander.stop()).toBeGreaterThan(20);
    expect((await fetch(`${instance.http}/healthz`)).status).toBe(200);
    expect(instance.logged.filter(({ severity }) => severity === 'CRITICAL')).toEqual([]);
  });

  it('keeps a client that stops reading within its bounds, and slows no other down', async () => {
    const bystander = talking(await inside());
    const deaf = await inside();
    const drop = () => instance.logged.find(({ framesDropped }) => Number(framesDropped) > 0);
    const before = await instance.memory();
    deaf.line('flood');
    deaf.socket.pause();
    // It is cut off when even the messages pile up; until then only so much audio waits for it.
    let most = 0;
    const look = async () => {
      most = Math.max(most, await instance.memory());
      return drop();
    };
    await expect.poll(look, { timeout: 20_000, interval: 500 }).toMatchObject({ event: 'line_dropped' });
    expect(drop()?.framesDropped).toBeGreaterThan(1_000);
    expect(most - before).toBeLessThan(40 * 1024 * 1024);
    expect(await bystander.stop()).toBeGreaterThan(5);
    deaf.cut();
  });
});
