import { voiceCloseCodes } from '@improv/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client, hello, seated, turnedAway } from './support/client.ts';
import { anInstance, closeInstances, type Instance } from './support/instance.ts';
import { aGuest, aScene, aSpeaker, aTicket, db } from './support/voiceFixtures.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await anInstance({ VOICE_CONCURRENCY: '40' });
});
afterAll(closeInstances);

describe('the door of the voice service', () => {
  it('opens to a ticket, and shows the scene as it stands', async () => {
    const { sessionId, ticket } = await aGuest();
    const { client, ready } = await seated(instance.url, hello(ticket));
    expect(ready).toMatchObject({
      resumed: false,
      session: { id: sessionId, stage: 'scene' },
      turns: [{ n: 0 }],
    });
    expect(ready.secondsLeft).toBe(3_600);
    client.say({ kind: 'bye' });
    expect(await client.closed()).toBe(voiceCloseCodes.done);
  });

  it('opens once for a ticket, however many show it at once', async () => {
    const { ticket } = await aGuest();
    const clients = await Promise.all(Array.from({ length: 20 }, () => new Client(instance.url).open()));
    for (const client of clients) client.say(hello(ticket));
    const codes = await Promise.all(
      clients.map((client) =>
        Promise.race([
          client
            .told('ready')
            .then(() => 'in')
            .catch(() => client.closed()),
          client.closed(),
        ]),
      ),
    );
    expect(codes.filter((code) => code === 'in')).toHaveLength(1);
    expect(codes.filter((code) => code === voiceCloseCodes['bad-ticket'])).toHaveLength(19);
  });

  it('stays shut to a ticket that is unknown, used, or too old', async () => {
    expect((await turnedAway(instance.url, hello('no-such-ticket'))).code).toBe(4401);
    const { ticket, person, sessionId } = await aGuest();
    const { client } = await seated(instance.url, hello(ticket));
    const again = await turnedAway(instance.url, hello(ticket));
    expect(again.code).toBe(4401);
    expect(again.client.messages).toMatchObject([{ kind: 'over', message: expect.stringMatching(/ticket/) }]);
    const late = await aTicket(person, sessionId);
    const { docs } = await db.collection('voiceTickets').where('uid', '==', person.uid).get();
    await docs[0]?.ref.update({ expiresAt: new Date(Date.now() - 1) });
    expect((await turnedAway(instance.url, hello(late))).code).toBe(4401);
    client.cut();
  });

  it('stays shut to pages of other origins, and to what says none', async () => {
    for (const origin of ['https://evil.example', 'http://localhost:5000.evil.example', '']) {
      const client = await new Client(instance.url, { origin }).open();
      expect(await client.closed()).toBe(voiceCloseCodes['foreign-origin']);
    }
  });

  it('waits five seconds for a ticket', async () => {
    const since = Date.now();
    const client = await new Client(instance.url).open();
    expect(await client.closed()).toBe(voiceCloseCodes['no-ticket-in-time']);
    expect(Date.now() - since).toBeGreaterThan(4_900);
    expect(Date.now() - since).toBeLessThan(7_000);
  });

  it('tells a page that speaks another version to reload', async () => {
    const { code, client } = await turnedAway(instance.url, hello('a-ticket', 99));
    expect(code).toBe(voiceCloseCodes['bad-message']);
    expect(client.messages).toMatchObject([{ kind: 'over', message: expect.stringMatching(/Reload/) }]);
  });

  it('is at one address, beside its health', async () => {
    for (const path of ['/health', '/healthz', '/readyz', '/health?from=outside']) {
      expect((await fetch(`${instance.http}${path}`)).status).toBe(200);
    }
    expect((await fetch(`${instance.http}/health`, { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await fetch(`${instance.http}/elsewhere`)).status).toBe(404);
    const client = new Client(instance.url.replace('/voice', '/other'));
    expect(await client.closed()).toBe(1006);
  });

  it('gives the microphone of a show to the client that opened it last', async () => {
    const { ticket, person, sessionId } = await aGuest();
    const first = await seated(instance.url, hello(ticket));
    const second = await seated(instance.url, hello(await aTicket(person, sessionId)));
    expect(await first.client.closed()).toBe(voiceCloseCodes.elsewhere);
    expect(second.client.code).toBeNull();
    second.client.cut();
  });

  it('lets one person speak in three shows at once, and not in four', async () => {
    const person = await aSpeaker({ limits: { activeShows: 4 } });
    const shows = await Promise.all(Array.from({ length: 4 }, () => aScene(person)));
    const tickets = await Promise.all(shows.map((id) => aTicket(person, id)));
    const inside = [];
    for (const ticket of tickets.slice(0, 3)) inside.push(await seated(instance.url, hello(ticket)));
    const fourth = tickets[3] ?? '';
    expect((await turnedAway(instance.url, hello(fourth))).code).toBe(voiceCloseCodes['too-many-sockets']);
    const left = inside[0]?.client;
    left?.say({ kind: 'bye' });
    await left?.closed();
    // The ticket has not been used up by the attempt.
    inside.push(await seated(instance.url, hello(fourth)));
    for (const { client } of inside) client.cut();
  });

  it('says when to come back while every place is taken, and keeps the ticket good for it', async () => {
    const small = await anInstance({ VOICE_CONCURRENCY: '2' });
    const inside = [];
    for (let n = 0; n < 2; n++) inside.push(await seated(small.url, hello((await aGuest()).ticket)));
    const { ticket } = await aGuest();
    const { code, client } = await turnedAway(small.url, hello(ticket));
    expect(code).toBe(voiceCloseCodes.full);
    expect(client.messages).toMatchObject([{ kind: 'over', retryAfterSeconds: 5 }]);
    expect((await fetch(`${small.http}/readyz`)).status).toBe(200);
    const left = inside[0]?.client;
    left?.say({ kind: 'bye' });
    await left?.closed();
    await expect.poll(async () => await turnedAwayOrIn(small.url, ticket), { timeout: 10_000 }).toBe('in');
    await small.end('SIGKILL');
  });
});

/** A place is free once what was said in it has been written down. */
async function turnedAwayOrIn(url: string, ticket: string): Promise<string | number> {
  const client = await new Client(url).open();
  client.say(hello(ticket));
  return client
    .told('ready')
    .then(() => 'in')
    .catch(() => client.closed());
}
