import { randomInt } from 'node:crypto';
import { voiceCloseCodes } from '@improv/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, goodOrigin, hello, resume, seated, talking } from './support/client.ts';
import { hostileRequest, seeded, sendRaw } from './support/hostile.ts';
import { anInstance, closeInstances, type Instance } from './support/instance.ts';
import { mistaken } from './support/mistakes.ts';
import { aGuest } from './support/voiceFixtures.ts';

let instance: Instance;
let port: number;
beforeAll(async () => {
  instance = await anInstance();
  port = Number(new URL(instance.http).port);
});
afterAll(closeInstances);

const inside = async () => seated(instance.url, hello((await aGuest()).ticket));
const request = (head: string) => Buffer.from(`${head}\r\nHost: here\r\n\r\n`);
const handshake = (more: string) =>
  request(
    `GET /voice HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nOrigin: ${goodOrigin}\r\n${more}`,
  );
const goodKey = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
/** Longer than an answer takes, shorter than a test. */
const patienceMs = 2_000;

describe('a request that no browser sends', () => {
  it.each([
    ['//', '//', 404],
    ['///x', '///x', 404],
    ['//a:b', '//a:b', 404],
    ['*', '*', 400],
    ['a foreign address', 'http://here/elsewhere', 404],
    ['its own address', 'http://here/health', 200],
    ['an address that is none', 'http://a:99999999/', 404],
    ['20 KB', `/${'a'.repeat(20_000)}`, 431],
    ['a bad escape', '/%zz', 404],
    ['a control byte', '/a\u0001b', 400],
  ])('for %s is answered, as a request and as an upgrade', async (_, target, status) => {
    expect(await sendRaw(port, request(`GET ${target} HTTP/1.1`), patienceMs)).toEqual([status]);
    const asUpgrade = handshake(`Sec-WebSocket-Version: 13\r\n${goodKey}`)
      .toString()
      .replace('/voice', target);
    const [refused] = await sendRaw(port, Buffer.from(asUpgrade), patienceMs);
    expect(refused).toBe(status === 200 ? 404 : status);
  });

  it.each([
    ['a version that there is none of', handshake(`Sec-WebSocket-Version: 99\r\n${goodKey}`), 400],
    ['a key that is none', handshake('Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x'), 400],
    ['no key', handshake('Sec-WebSocket-Version: 13'), 400],
    [
      'a protocol that is none',
      handshake(`Sec-WebSocket-Version: 13\r\n${goodKey}\r\nSec-WebSocket-Protocol: ,`),
      400,
    ],
    ['another upgrade', request('GET /voice HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: h2c'), 400],
    ['a method that changes things', request('POST /health HTTP/1.1\r\nContent-Length: 1000000'), 405],
    ['headers of 20 KB', request(`GET /health HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`), 431],
    ['no HTTP at all', Buffer.from('\u0016\u0003\u0001\u0002\u0000\u0001'), 400],
  ])('with %s is refused', async (_, bytes, status) => {
    expect(await sendRaw(port, bytes, patienceMs)).toEqual([status]);
  });

  it('that asks for a tunnel gets none', async () => {
    expect(await sendRaw(port, request('CONNECT here:443 HTTP/1.1'), patienceMs)).toEqual([]);
  });

  it('and never ends is given up after five seconds, whatever of it has come', async () => {
    const halves = ['GET /health HTTP/1.1\r\nHo', 'POST /voice HTTP/1.1\r\nHost: here\r\nContent-Len', ''];
    const since = Date.now();
    const answers = await Promise.all(halves.map((half) => sendRaw(port, Buffer.from(half), 20_000)));
    expect(answers).toEqual([[408], [408], [408]]);
    expect(Date.now() - since).toBeGreaterThan(4_900);
    expect(Date.now() - since).toBeLessThan(9_000);
  });

  it('cuts off no client, five thousand times over', async () => {
    const seed = randomInt(2 ** 31);
    const random = seeded(seed);
    const people = [talking((await inside()).client), talking((await inside()).client)];
    const met = new Map<number, number>();
    let left = 5_000;
    const stranger = async () => {
      while (left > 0) {
        left -= 1;
        for (const status of await sendRaw(port, hostileRequest(random), 100))
          met.set(status, (met.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 40 }, stranger));
    const frames = await Promise.all(people.map(({ stop }) => stop()));
    expect(Math.min(...frames), `seed ${seed}`).toBeGreaterThan(20);
    // Refusals, handshakes, and the health checks among them.
    expect(
      [...met.keys()].filter((status) => status >= 500 || ![1, 2, 4].includes(Math.floor(status / 100))),
      `seed ${seed}`,
    ).toEqual([]);
    expect(
      [101, 200, 400, 404, 431].filter((status) => !met.has(status)),
      `seed ${seed}`,
    ).toEqual([]);
    expect((await fetch(`${instance.http}/health`)).status).toBe(200);
    const loud = instance.logged.filter(({ severity }) => severity === 'CRITICAL' || severity === 'ERROR');
    expect(loud, `seed ${seed}`).toEqual([]);
  });
});

describe('a mistake in the service', () => {
  const errors = () =>
    instance.logged
      .filter(({ severity }) => severity === 'ERROR')
      .map(({ event, error }) => [event, `${error}`.split('\n')[0]]);

  it.each([
    ['request', request(`GET ${mistaken.target} HTTP/1.1`)],
    ['upgrade', handshake(`${mistaken.header}: 1`)],
  ])('over one %s ends that socket, says so, and no other client notices', async (what, bytes) => {
    const bystander = talking((await inside()).client);
    const before = errors().length;
    const since = Date.now();
    expect(await sendRaw(port, bytes, patienceMs)).toEqual([]);
    expect(Date.now() - since).toBeLessThan(patienceMs);
    expect(await bystander.stop()).toBeGreaterThanOrEqual(0);
    await expect
      .poll(() => errors().slice(before))
      .toEqual([['request_failed', `Error: a mistake in a ${what}`.replace('a upgrade', 'an upgrade')]]);
  });

  it('over one message ends that line with 1011 and says so, and the place is kept', async () => {
    const bystander = talking((await inside()).client);
    const before = errors().length;
    const { client, ready } = await inside();
    client.say({ kind: 'stats', underruns: 0, jitterMs: mistaken.jitterMs });
    expect(await client.closed()).toBe(voiceCloseCodes['internal-error']);
    expect(client.messages.at(-1)).toMatchObject({ kind: 'over', message: expect.stringMatching(/broke/) });
    await expect
      .poll(() => errors().slice(before))
      .toEqual([['voice_failed', 'Error: a mistake in a message']]);
    const back = await seated(instance.url, resume(ready.resumeToken));
    expect(back.ready).toMatchObject({ audioSession: ready.audioSession, resumed: true });
    expect(await bystander.stop()).toBeGreaterThan(0);
    back.client.cut();
  });

  it('in a timer ends the instance, which says so and sends everybody to another', async () => {
    const other = await anInstance();
    const { client } = await seated(other.url, hello((await aGuest()).ticket));
    other.breakTimer();
    expect(await client.closed()).toBe(voiceCloseCodes.moving);
    expect(await other.ended).toBe(1);
    expect(other.logged.filter(({ severity }) => severity === 'CRITICAL')).toMatchObject([
      { event: 'uncaught_exception', error: expect.stringContaining('a mistake in a timer') },
    ]);
    expect(await new Client(other.url).closed()).toBe(1006);
  });
});
