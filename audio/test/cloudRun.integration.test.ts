import { voiceCloseCodes } from '@improv/contract';
import { serviceToken } from '@improv/testing/metadataServer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBareCloud, type BareCloud } from './support/bareCloud.ts';
import { Client, hello } from './support/client.ts';
import { aContainer, closeInstances, type Instance } from './support/instance.ts';
import { aGuest, projectId } from './support/voiceFixtures.ts';

const addressOf = (name: string): string => process.env[name] ?? '';
const understudy = addressOf('UNDERSTUDY_URL');

let cloud: BareCloud;
let instance: Instance;
beforeAll(async () => {
  cloud = await aBareCloud(projectId, { understudy, firestore: addressOf('FIRESTORE_EMULATOR_HOST') });
  instance = await aContainer(cloud.env);
});
afterAll(async () => {
  await closeInstances();
  cloud.close();
});

/** A client on the project's own site. */
const origin = `https://${projectId}.web.app`;

async function enter(ticket: string): Promise<Client> {
  const client = await new Client(instance.url, { origin }).open();
  client.say(hello(ticket));
  await client.told('ready');
  return client;
}

describe('the container, with what Cloud Run sets and nothing else', () => {
  it("plays a spoken turn, as the project's own service, each model asked where it is", async () => {
    const { ticket, sessionId } = await aGuest();
    const line = 'Captain Marla, the lifeboats are full of accordions!';
    await fetch(`${understudy}/control/hears`, {
      method: 'POST',
      body: JSON.stringify({ show: sessionId, text: line }),
    });
    const client = await enter(ticket);
    client.say({ kind: 'speak', turn: 0 });
    const welcome = await client.told('utterance', ({ track }) => track !== 'partner');
    const heard = () => client.frames.some((frame) => frame.utterance === welcome.utterance);
    await client.until(heard, 'the welcome');
    client.say({ kind: 'speechStart' });
    for (let seq = 0; seq < 25; seq += 1) client.speak(seq);
    client.say({ kind: 'speechEnd' });
    const { utterance } = await client.told('utterance', ({ track }) => track === 'partner');
    const { ms } = await client.told('utteranceEnd', (ended) => ended.utterance === utterance);
    client.say({ kind: 'heard', utterance, ms: Math.round(ms), whole: true });
    const { turn } = await client.told('turn');
    expect(turn).toMatchObject({ n: 1, status: 'done', line });
    expect(turn.reply?.length).toBeGreaterThan(0);
    client.say({ kind: 'bye' });
    expect(await client.closed()).toBe(voiceCloseCodes.done);

    const within = (location: string) =>
      `projects/${projectId}/locations/${location}/publishers/google/models`;
    const asked = (wanted: RegExp) => cloud.asked.filter(({ model }) => wanted.test(model));
    const [writing, aloud, live] = [asked(/flash-lite$/), asked(/tts$/), asked(/live$/)];
    for (const kind of [writing, aloud, live]) expect(kind.length).toBeGreaterThan(0);
    for (const { model } of [...writing, ...aloud]) expect(model).toContain(within('global'));
    for (const { model, method } of live) {
      expect(model).toContain(within('us-central1'));
      expect(method).toBe('live');
    }
    expect(new Set(cloud.asked.map(({ authorization }) => authorization))).toEqual(
      new Set([`Bearer ${serviceToken}`]),
    );
  });

  it.each([`https://${projectId}.web.app`, `https://${projectId}.firebaseapp.com`])(
    "lets the project's own site in: %s",
    async (own) => {
      const client = await new Client(instance.url, { origin: own }).open();
      client.say(hello('a-ticket-that-nobody-has'));
      expect(await client.closed()).not.toBe(voiceCloseCodes['foreign-origin']);
    },
  );

  it("keeps another project's site out, but not a domain that is named", async () => {
    const foreign = await new Client(instance.url, { origin: 'https://improv.example' }).open();
    expect(await foreign.closed()).toBe(voiceCloseCodes['foreign-origin']);
    const named = await aContainer({ ...cloud.env, ALLOWED_ORIGINS: 'https://improv.example' });
    for (const own of ['https://improv.example', origin]) {
      const client = await new Client(named.url, { origin: own }).open();
      client.say(hello('a-ticket-that-nobody-has'));
      expect(await client.closed()).not.toBe(voiceCloseCodes['foreign-origin']);
    }
  });
});
