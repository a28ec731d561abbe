import { voiceCloseCodes } from '@improv/contract';
import { readDailyUsage } from '@improv/core';
import { FieldValue } from 'firebase-admin/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hello, resume, seated } from './support/client.ts';
import { anInstance, closeInstances, type Instance } from './support/instance.ts';
import {
  aGuest,
  aScene,
  aSpeaker,
  aTicket,
  audioSession,
  clock,
  db,
  spoken,
} from './support/voiceFixtures.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await anInstance();
});
afterAll(closeInstances);

/** Time passes, for the service and for us. */
async function putOn(ms: number): Promise<void> {
  await instance.shift(ms);
  clock.aheadMs += ms;
}

/** A speaker with this many seconds left today. */
async function withSecondsLeft(seconds: number) {
  const person = await aSpeaker();
  const sessionId = await aScene(person);
  const limits = db.collection('limits').doc(person.email);
  await limits.update({ voiceSecondsToday: 3_600 - seconds });
  return { person, sessionId, ticket: await aTicket(person, sessionId) };
}

const passed = (ms: number, since: number) =>
  expect.poll(() => Date.now() - since, { timeout: ms + 1_000, interval: 10 }).toBeGreaterThanOrEqual(ms);

describe('minutes at the microphone', () => {
  it('are counted to the second over cuts, for the player and for the house', async () => {
    const { ticket, person } = await aGuest();
    const today = new Date().toISOString().slice(0, 10);
    const before = (await readDailyUsage(db, today)).voiceSeconds;
    let { client, ready } = await seated(instance.url, hello(ticket));
    let truth = 0;
    for (const ms of [700, 300, 900]) {
      const since = Date.now();
      await passed(ms, since);
      client.cut();
      const cutAt = Date.now();
      truth += cutAt - since;
      await passed(400, cutAt);
      ({ client, ready } = await seated(instance.url, resume(ready.resumeToken, Date.now() - cutAt)));
    }
    client.say({ kind: 'bye' });
    await client.closed();
    await expect.poll(async () => (await audioSession(ready.audioSession)).endedAt).not.toBeNull();
    expect(Math.abs((await spoken(person)) - truth / 1000)).toBeLessThan(0.5);
    expect(Math.abs((await readDailyUsage(db, today)).voiceSeconds - before - truth / 1000)).toBeLessThan(1);
    const { offlineSeconds, connectedSeconds } = await audioSession(ready.audioSession);
    expect(offlineSeconds).toBeGreaterThan(1.1);
    expect(connectedSeconds).toBeCloseTo(await spoken(person), 3);
  });

  it('are written down every ten seconds, and told to the player', async () => {
    const { ticket, person } = await aGuest();
    const { client } = await seated(instance.url, hello(ticket));
    const before = await client.told('time');
    await putOn(10_000);
    // Told once more meanwhile, perhaps: each connection is written down anew once its token has arrived.
    await client.told('time', ({ secondsLeft }) => secondsLeft <= before.secondsLeft - 9.9);
    expect(await spoken(person)).toBeGreaterThan(9.9);
    client.cut();
  });

  it('that run out are announced five minutes and one minute before, and end the connection at zero', async () => {
    const { ticket, person } = await withSecondsLeft(302);
    const { client } = await seated(instance.url, hello(ticket));
    const pass = async (seconds: number) => {
      for (let left = seconds; left > 0; left -= 30) {
        const pings = client.pings;
        await putOn(Math.min(left, 30) * 1000);
        // A client that answers is not silent.
        await client.until(() => client.pings > pings || client.code !== null, 'a ping');
      }
    };
    await putOn(2_000);
    const five = await client.told('time', ({ warn }) => warn);
    expect(five.secondsLeft).toBeGreaterThan(290);
    await pass(240);
    const one = await client.told('time', ({ warn, secondsLeft }) => warn && secondsLeft < 100);
    expect(one.secondsLeft).toBeGreaterThan(50);
    await pass(57).catch(() => undefined);
    expect(await client.closed()).toBe(voiceCloseCodes['minutes-used']);
    expect(client.messages.at(-1)).toMatchObject({ kind: 'over', message: expect.stringMatching(/type/) });
    await expect.poll(() => spoken(person)).toBeCloseTo(3_600, 1);
  });

  it('are not counted while a silent client is waited for', async () => {
    const { ticket, person } = await aGuest();
    const { client, ready } = await seated(instance.url, hello(ticket));
    await client.told('time');
    client.socket.pause();
    const heard = await spoken(person);
    await putOn(46_000);
    await expect.poll(async () => (await audioSession(ready.audioSession)).connected).toBe(false);
    expect((await spoken(person)) - heard).toBeLessThan(2);
    client.socket.resume();
    expect(await client.closed()).toBe(voiceCloseCodes['silent-peer']);
    client.cut();
  });

  it('run out with the show, when it was left alone for a quarter of an hour', async () => {
    const { ticket, sessionId } = await aGuest();
    const { client } = await seated(instance.url, hello(ticket));
    await db
      .collection('sessions')
      .doc(sessionId)
      .update({ expiresAt: new Date(0) });
    await putOn(10_000);
    expect(await client.closed()).toBe(voiceCloseCodes['no-scene']);
  });

  it('end after an hour in one go, however many are left', async () => {
    const person = await aSpeaker({ limits: { voiceMinutesPerDay: 600 } });
    const sessionId = await aScene(person);
    const { client, ready } = await seated(instance.url, hello(await aTicket(person, sessionId)));
    expect(ready.secondsLeft).toBe(3_600);
    // Comes once the line has been written down as open.
    await client.told('time');
    client.cut();
    await expect.poll(async () => (await audioSession(ready.audioSession)).connected).toBe(false);
    await db.collection('audioSessions').doc(ready.audioSession).update({ connectedSeconds: 3_599 });
    const { client: back } = await seated(instance.url, resume(ready.resumeToken));
    expect(await back.closed()).toBe(voiceCloseCodes['minutes-used']);
  });

  it('end with the day’s money, at the next saving, and the scene goes on in text', async () => {
    const { ticket, person, sessionId } = await aGuest({ limits: { costPerDayUsd: 1 } });
    const { client } = await seated(instance.url, hello(ticket));
    client.line('spend 0.75');
    await putOn(10_000);
    const costOf = async (path: string, field: string) => (await db.doc(path).get()).get(field);
    await expect.poll(() => costOf(`limits/${person.email}`, 'costTodayUsd')).toBeCloseTo(0.75, 1);
    expect(client.code).toBeNull();
    client.line('spend 0.5');
    await putOn(10_000);
    expect(await client.closed()).toBe(voiceCloseCodes['minutes-used']);
    expect(client.messages.at(-1)).toMatchObject({
      kind: 'over',
      message: expect.stringMatching(/go on by typing/),
    });
    expect(await costOf(`limits/${person.email}`, 'costTodayUsd')).toBeGreaterThanOrEqual(1.25);
    expect(await costOf(`sessions/${sessionId}`, 'costUsd')).toBeGreaterThanOrEqual(1.25);
  });

  it('end with the house’s money for the day', async () => {
    const { ticket } = await aGuest();
    const { client } = await seated(instance.url, hello(ticket));
    const limits = { houseCostPerDayUsd: 0.000_001 };
    await db.doc('config/runtime').set({ limits }, { merge: true });
    try {
      client.line('spend 0.01');
      await putOn(10_000);
      // What it cost is seen by the saving after.
      await putOn(10_000);
      expect(await client.closed()).toBe(voiceCloseCodes['minutes-used']);
      expect(client.messages.at(-1)).toMatchObject({ message: expect.stringMatching(/the house/i) });
    } finally {
      await db.doc('config/runtime').update({ limits: FieldValue.delete() });
    }
  });
});
