import { voiceCloseCodes } from '@improv/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hello, resume, seated, turnedAway } from './support/client.ts';
import { anInstance, closeInstances, type Instance } from './support/instance.ts';
import { aGuest, audioSession, db } from './support/voiceFixtures.ts';

const soonMs = 5_000;
const runtime = db.collection('config').doc('runtime');

let instance: Instance;
beforeAll(async () => {
  instance = await anInstance();
});
afterAll(closeInstances);
afterEach(async () => {
  await runtime.set({ emergencyStop: { on: false }, flags: { voicePercent: 100 } }, { merge: true });
});

const inside = async () => {
  const guest = await aGuest();
  return { ...guest, ...(await seated(instance.url, hello(guest.ticket))) };
};

describe('a connection ends within five seconds', () => {
  it.each([
    ['its player is taken off the list', (email: string) => db.doc(`members/${email}`).delete()],
    [
      'its player has the tier taken away',
      (email: string) => db.doc(`members/${email}`).update({ tier: 'text' }),
    ],
    ['voice is rolled back', () => runtime.set({ flags: { voicePercent: 0 } }, { merge: true })],
  ])('when %s', async (_, act) => {
    const { client, person, ready, sessionId } = await inside();
    const since = Date.now();
    await act(person.email);
    expect(await client.closed()).toBe(voiceCloseCodes['not-allowed']);
    expect(Date.now() - since).toBeLessThan(soonMs);
    expect(client.messages.at(-1)?.kind).toBe('over');
    await expect.poll(async () => (await audioSession(ready.audioSession)).endedBy).toBe('not-allowed');
    expect((await turnedAway(instance.url, resume(ready.resumeToken))).code).toBe(
      voiceCloseCodes['place-lost'],
    );
    expect(instance.logged.findLast(({ event }) => event === 'audio_session_complete')).toMatchObject({
      sessionId,
      endedBy: 'not-allowed',
    });
  });

  it("when the admins' emergency stop falls, with their message", async () => {
    const [one, other] = [await inside(), await inside()];
    const since = Date.now();
    await runtime.set({ emergencyStop: { on: true, message: 'Back at four.' } }, { merge: true });
    for (const { client } of [one, other]) {
      expect(await client.closed()).toBe(voiceCloseCodes['stage-closed']);
      expect(client.messages.at(-1)).toMatchObject({ kind: 'over', message: 'Back at four.' });
    }
    expect(Date.now() - since).toBeLessThan(soonMs);
  });

  it('when the scene ends', async () => {
    const { client } = await inside();
    client.line('over');
    expect(await client.closed()).toBe(voiceCloseCodes['no-scene']);
  });
});

describe('an instance', () => {
  it('goes on, and lets people in, when the controls or the guest list have a wrong value', async () => {
    const [one, other] = [await inside(), await inside()];
    const logged = (event: string) => instance.logged.filter((line) => line.event === event);
    const before = logged('document_broken').length;
    await runtime.set({ flags: { voicePercent: '25 %' }, limits: 'none' }, { merge: true });
    await db
      .doc(`members/${one.person.email}`)
      .update({ role: 'boss', limits: { voiceMinutesPerDay: 'all' } });
    await expect.poll(() => logged('document_broken').length, { timeout: soonMs }).toBe(before + 2);
    for (const { client } of [one, other]) {
      client.line('say 2');
      await client.told('utteranceEnd', ({ ms }) => ms === 80);
      client.speak(0);
    }
    const third = await inside();
    // One of whom it can't be told what they are has no place; the others have.
    await db.doc(`members/${other.person.email}`).set({ email: other.person.email });
    expect(await other.client.closed()).toBe(voiceCloseCodes['not-allowed']);
    expect(other.client.messages.at(-1)).toMatchObject({ message: expect.stringMatching(/guest list/) });
    for (const { client } of [one, third]) {
      expect(client.code).toBeNull();
      client.cut();
    }
    expect((await fetch(`${instance.http}/healthz`)).status).toBe(200);
    expect(logged('uncaught_exception')).toEqual([]);
    await runtime.set({ flags: { voicePercent: 100 } });
  });

  it('sends a client back whose conversation it has lost, and takes it in again', async () => {
    const { client, ready } = await inside();
    client.line('lose');
    expect(await client.closed()).toBe(voiceCloseCodes['internal-error']);
    expect(client.messages.at(-1)).toMatchObject({ kind: 'over', retryAfterSeconds: 2 });
    const back = await seated(instance.url, resume(ready.resumeToken));
    expect(back.ready).toMatchObject({ audioSession: ready.audioSession, resumed: false });
    back.client.cut();
  });

  it('that is told to end says so, lets the cast finish, writes everything down, and is gone within ten seconds', async () => {
    const leaving = await anInstance();
    const { ticket } = await aGuest();
    const { client, ready } = await seated(leaving.url, hello(ticket));
    const { ticket: late } = await aGuest();
    const since = Date.now();
    const ended = leaving.end('SIGTERM');
    await client.told('move');
    expect(await client.closed()).toBe(voiceCloseCodes.moving);
    expect(client.messages.map(({ kind }) => kind)).toContain('hearing');
    expect(await ended).toBe(0);
    expect(Date.now() - since).toBeLessThan(10_000);
    expect(await audioSession(ready.audioSession)).toMatchObject({
      connected: false,
      endedAt: null,
      turns: 0,
    });
    const back = await seated(instance.url, resume(ready.resumeToken, 100));
    expect(back.ready.resumed).toBe(true);
    back.client.cut();
    await expect(seated(leaving.url, hello(late))).rejects.toThrow();
  });
});
