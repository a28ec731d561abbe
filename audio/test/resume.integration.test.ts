import { voiceCloseCodes, voiceTimes } from '@improv/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hello, resume, seated, turnedAway } from './support/client.ts';
import { anInstance, closeInstances, type Instance } from './support/instance.ts';
import { aGuest, audioSession, db, spoken } from './support/voiceFixtures.ts';

let here: Instance;
let there: Instance;
beforeAll(async () => {
  [here, there] = await Promise.all([anInstance(), anInstance()]);
});
afterAll(closeInstances);

const lost = voiceCloseCodes['place-lost'];

/** A connected client whose last utterance, of 50 frames, was heard up to the tenth. */
async function midUtterance() {
  const guest = await aGuest();
  const { client, ready } = await seated(here.url, hello(guest.ticket));
  client.line('say 50');
  const { utterance } = await client.told('utteranceEnd');
  return { ...guest, client, ready, heard: { utterance, seq: 9 } };
}

describe('a dropped line', () => {
  it('goes on where it was heard last, with another token each time', async () => {
    const { client, ready, heard } = await midUtterance();
    client.cut();
    const back = await seated(here.url, resume(ready.resumeToken, 100, heard));
    expect(back.ready).toMatchObject({ audioSession: ready.audioSession, resumed: true });
    expect(back.ready.resumeToken).not.toBe(ready.resumeToken);
    await back.client.told('utteranceEnd');
    expect(back.client.frames.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 10));
    back.client.cut();
    const again = await seated(here.url, resume(back.ready.resumeToken));
    again.client.say({ kind: 'bye' });
    await again.client.closed();
    await expect
      .poll(() => audioSession(ready.audioSession))
      .toMatchObject({ reconnects: 2, endedBy: 'done' });
  });

  it('goes on though the instance has not noticed yet that it dropped', async () => {
    const { client, ready, heard } = await midUtterance();
    const back = await seated(here.url, resume(ready.resumeToken, 0, heard));
    expect(await client.closed()).toBe(1006);
    back.client.line('say 1');
    await back.client.told('utteranceEnd', ({ utterance }) => utterance === heard.utterance + 1);
    back.client.cut();
  });

  it('comes back with its token once, and again as long as nothing has shown that the next one arrived', async () => {
    const { client, ready } = await midUtterance();
    client.cut();
    const { client: back } = await seated(here.url, resume(ready.resumeToken));
    // The client has answered a ping since: it has its new token.
    await expect
      .poll(async () => (await audioSession(ready.audioSession)).earlierTokenHash, { timeout: 10_000 })
      .toBeNull();
    for (const instance of [here, there]) {
      expect((await turnedAway(instance.url, resume(ready.resumeToken))).code).toBe(lost);
    }
    expect(back.code).toBeNull();
    back.cut();
  });

  it('gives up the token before soon after the next one has arrived, however long a save takes', async () => {
    const slow = await anInstance({ SAVE_MS: '700' });
    const guest = await aGuest();
    const { client, ready } = await seated(slow.url, hello(guest.ticket));
    client.cut();
    const { client: back } = await seated(slow.url, resume(ready.resumeToken));
    const earlier = async () => (await audioSession(ready.audioSession)).earlierTokenHash;
    expect(await earlier()).not.toBeNull();
    await expect.poll(earlier, { timeout: voiceTimes.meterEvery / 2 }).toBeNull();
    back.cut();
    await slow.end();
  });

  it('does not come back with a token that was made up', async () => {
    const { client, ready } = await midUtterance();
    for (const token of ['a-token', `${ready.audioSession}.${'x'.repeat(43)}`]) {
      for (const instance of [here, there]) {
        expect((await turnedAway(instance.url, resume(token))).code).toBe(lost);
      }
    }
    client.line('say 1');
    await client.told('utteranceEnd', ({ ms }) => ms === 40);
    client.cut();
  });

  it('is taken over by another instance, and the one before lets go', async () => {
    const { client, ready, heard } = await midUtterance();
    await expect.poll(async () => (await audioSession(ready.audioSession)).handle).toBe('a-handle');
    const back = await seated(there.url, resume(ready.resumeToken, 0, heard));
    expect(back.ready).toMatchObject({ audioSession: ready.audioSession, resumed: true });
    // The show was not opened anew, so `elsewhere` is not reported.
    expect(await client.closed()).toBe(1006);
    back.client.line('say 2');
    const { utterance } = await back.client.told('utterance');
    expect(utterance).toBeGreaterThan(heard.utterance);
    expect(back.ready.resumeToken).not.toBe(ready.resumeToken);
    back.client.say({ kind: 'bye' });
    await back.client.closed();
    await expect
      .poll(() => audioSession(ready.audioSession))
      .toMatchObject({ reconnects: 1, upstreamReconnects: 1, endedBy: 'done' });
  });

  it('goes back and forth between two instances faster than they can notice', async () => {
    const { client, ready } = await midUtterance();
    client.cut();
    let token = ready.resumeToken;
    for (const instance of [there, here, there, here]) {
      const back = await seated(instance.url, resume(token));
      token = back.ready.resumeToken;
      back.client.cut();
    }
    const last = await seated(here.url, resume(token));
    last.client.line('say 1');
    await last.client.told('utteranceEnd', ({ ms }) => ms === 40);
    last.client.say({ kind: 'bye' });
    await last.client.closed();
    await expect
      .poll(() => audioSession(ready.audioSession))
      .toMatchObject({ reconnects: 5, endedBy: 'done' });
  });

  it('survives the sudden death of its instance, and its minutes are counted to the second', async () => {
    const dying = await anInstance();
    const { ticket, person } = await aGuest();
    const { client, ready } = await seated(dying.url, hello(ticket));
    const since = Date.now();
    // Its first save: the handle is known then, and the token's arrival.
    await expect.poll(async () => (await audioSession(ready.audioSession)).handle).toBe('a-handle');
    await expect.poll(() => Date.now() - since, { timeout: 5_000 }).toBeGreaterThan(2_000);
    const killedAt = Date.now();
    await dying.end('SIGKILL');
    await client.closed();
    await expect.poll(() => Date.now() - killedAt, { timeout: 5_000 }).toBeGreaterThan(1_500);
    const back = await seated(there.url, resume(ready.resumeToken, Date.now() - killedAt));
    expect(Math.abs((await spoken(person)) - (killedAt - since) / 1000)).toBeLessThan(0.5);
    back.client.cut();
  });

  it('finds its place given away after a minute, here as elsewhere', async () => {
    const { client, ready } = await midUtterance();
    // Comes once the line has been written down as open.
    await client.told('time');
    client.cut();
    await expect.poll(async () => (await audioSession(ready.audioSession)).connected).toBe(false);
    await here.shift(60_000);
    await expect.poll(async () => (await audioSession(ready.audioSession)).endedBy).toBe('dropped');
    expect((await turnedAway(here.url, resume(ready.resumeToken))).code).toBe(lost);
    expect((await turnedAway(there.url, resume(ready.resumeToken))).code).toBe(lost);
    const other = await seated(there.url, hello((await aGuest()).ticket));
    await there.end('SIGKILL');
    const { audioSession: id, resumeToken } = other.ready;
    await db.collection('audioSessions').doc(id).update({ placeUntil: new Date() });
    expect((await turnedAway(here.url, resume(resumeToken))).code).toBe(lost);
  });
});
