import { randomUUID } from 'node:crypto';
import { voiceCloseCodes } from '@improv/contract';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Client, hello, resume, seated, turnedAway } from './support/client.ts';
import { anInstance, closeInstances, type Instance } from './support/instance.ts';
import { aGuest, aTicket, sceneries } from './support/voiceFixtures.ts';

/** How long a ticket takes to be looked at, with Firestore slowed. Milliseconds. */
const slowMs = 300;
const [home, school, elsewhere] = ['198.51.100.1', '198.51.100.2', '198.51.100.3'];
const clients: Client[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.cut();
});
afterAll(closeInstances);

/** An instance behind a front end that says where a client is. */
function behindAFrontEnd(places: number): Promise<Instance> {
  return anInstance({
    VOICE_CONCURRENCY: String(places),
    ENTER_MS: String(slowMs),
    K_SERVICE: 'improv-voice',
  });
}

/** A line from an address, as the front end hands it on. @param claims what the client says of itself */
function from(instance: Instance, address: string, claims = ''): Client {
  const client = new Client(instance.url, {
    headers: { 'x-forwarded-for': `${claims && `${claims}, `}${address}` },
  });
  clients.push(client);
  return client;
}

/** A client that sends its ticket as soon as it is connected. @returns 'in', or the code that they are closed with */
async function comesIn(client: Client, ticket: string): Promise<'in' | number> {
  await client.open();
  if (client.socket.readyState !== WebSocket.OPEN) return client.closed();
  client.say(hello(ticket));
  await client.until(
    () => client.code !== null || client.messages.some(({ kind }) => kind === 'ready'),
    'an answer',
  );
  return client.code ?? 'in';
}

/** So many members with a show and a ticket each. */
async function members(count: number): Promise<string[]> {
  return Promise.all(
    (await sceneries(count)).map(({ person, show: sessionId }) => aTicket(person, sessionId)),
  );
}

/** Goes on, so many at once, until it is told to stop. */
function again(abreast: number, act: () => Promise<unknown>): { stop: () => Promise<void> } {
  let over = false;
  const all = Array.from({ length: abreast }, async () => {
    while (!over) await act();
  });
  return {
    stop: async () => {
      over = true;
      await Promise.all(all);
    },
  };
}

describe('a place at the microphone', () => {
  it('is not taken by a client with a made-up ticket, however many come with one', async () => {
    const instance = await behindAFrontEnd(3);
    const tickets = await members(3);
    const codes: unknown[] = [];
    const strangers = again(8, async () => {
      codes.push(await comesIn(from(instance, home), randomUUID()));
    });
    await expect.poll(() => codes.length, { timeout: 15_000 }).toBeGreaterThan(8);
    for (const ticket of tickets) expect(await comesIn(from(instance, school), ticket)).toBe('in');
    await strangers.stop();
    expect(new Set(codes)).toEqual(new Set([voiceCloseCodes['bad-ticket']]));
    await instance.end('SIGKILL');
  });

  it('is there once: of ten good tickets at once three get in, and the others stay good', async () => {
    const instance = await behindAFrontEnd(3);
    const tickets = await members(10);
    const tries = await Promise.all(
      tickets.map(async (ticket) => {
        const client = from(instance, school);
        return { ticket, client, came: await comesIn(client, ticket) };
      }),
    );
    const inside = tries.filter(({ came }) => came === 'in');
    const outside = tries.filter(({ came }) => came === voiceCloseCodes.full);
    expect([inside.length, outside.length]).toEqual([3, 7]);
    for (const { client } of outside) {
      expect(client.messages).toMatchObject([{ kind: 'over', retryAfterSeconds: 5 }]);
    }
    for (const { client } of inside) {
      client.say({ kind: 'bye' });
      await client.closed();
    }
    for (const { ticket } of outside.slice(0, 3)) {
      await expect.poll(() => comesIn(from(instance, school), ticket), { timeout: 10_000 }).toBe('in');
    }
    await instance.end('SIGKILL');
  });

  it('is not needed twice by a player who opens their show anew where all are taken', async () => {
    const instance = await anInstance({ VOICE_CONCURRENCY: '1' });
    const { person, sessionId, ticket } = await aGuest();
    const first = await seated(instance.url, hello(ticket));
    expect((await turnedAway(instance.url, hello((await aGuest()).ticket))).code).toBe(voiceCloseCodes.full);
    const second = await seated(instance.url, hello(await aTicket(person, sessionId)));
    expect(await first.client.closed()).toBe(voiceCloseCodes.elsewhere);
    second.client.cut();
    await instance.end('SIGKILL');
  });
});

describe('lines that show no ticket', () => {
  it('keep no member out, neither from where they are nor from elsewhere, and are not more than so many', async () => {
    const instance = await behindAFrontEnd(40);
    const tickets = await members(20);
    const silent = [];
    for (let n = 0; n < 300; n++) silent.push(await from(instance, home, `203.0.113.${n % 250}`).open());
    const others = Array.from({ length: 100 }, (_, n) => from(instance, `192.0.2.${n}`).open());
    silent.push(...(await Promise.all(others)));
    const strangers = again(8, () => comesIn(from(instance, elsewhere), randomUUID()));
    const came = await Promise.all(
      tickets.map((ticket, n) => comesIn(from(instance, n % 2 === 0 ? home : school), ticket)),
    );
    await strangers.stop();
    expect(new Set(came)).toEqual(new Set(['in']));
    await Promise.all(silent.map((client) => client.closed()));
    const toldFull = silent.filter(({ code }) => code === voiceCloseCodes.full);
    expect(toldFull.length).toBeGreaterThanOrEqual(400 - 120);
    expect(toldFull.every(({ messages }) => messages[0]?.kind === 'over')).toBe(true);
    await instance.end('SIGKILL');
  });

  it('are bounded too where they show one good token, all together', async () => {
    const instance = await anInstance({ SAVE_MS: String(slowMs) });
    const { client, ready } = await seated(instance.url, hello((await aGuest()).ticket));
    clients.push(client);
    const returns = [];
    for (let n = 0; n < 120; n++) {
      const one = await from(instance, home).open();
      if (one.code === null) one.say(resume(ready.resumeToken));
      returns.push(one);
    }
    const full = returns.filter(({ code }) => code === voiceCloseCodes.full);
    expect(full.length).toBeGreaterThan(40);
    expect(full[0]?.messages).toMatchObject([{ kind: 'over', retryAfterSeconds: 5 }]);
    await instance.end('SIGKILL');
  });

  it('let a class of forty behind one address in at once', async () => {
    const instance = await behindAFrontEnd(40);
    const tickets = await members(40);
    for (let n = 0; n < 60; n++) await from(instance, home).open();
    const came = await Promise.all(tickets.map((ticket) => comesIn(from(instance, school), ticket)));
    expect(came.filter((code) => code === 'in')).toHaveLength(40);
    await instance.end('SIGKILL');
  });
});
