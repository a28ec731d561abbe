import { voiceCloseCodes } from '@improv/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hello, resume, seated } from './support/client.ts';
import { anInstance, closeInstances } from './support/instance.ts';
import { aGuest, audioSession } from './support/voiceFixtures.ts';

let url: string;
beforeAll(async () => {
  url = (await anInstance({}, 'real')).url;
});
afterAll(closeInstances);

describe('a scene at the microphone', () => {
  it('is played aloud: a typed line is answered by audio, and the turn is kept with what was heard', async () => {
    const { ticket, sessionId } = await aGuest();
    const { client, ready } = await seated(url, hello(ticket));
    expect(ready.session).toMatchObject({ id: sessionId, turnsPlayed: 0 });
    client.line('Captain Marla, the lifeboats are full of accordions!');
    const { utterance } = await client.told('utterance', ({ track }) => track === 'partner');
    const { ms } = await client.told('utteranceEnd', (ended) => ended.utterance === utterance);
    const frames = client.frames.filter((frame) => frame.utterance === utterance);
    expect(frames.map(({ seq }) => seq)).toEqual(frames.map((_, seq) => seq));
    expect(frames.length * 40).toBeGreaterThanOrEqual(ms - 40);
    client.say({ kind: 'heard', utterance, ms: Math.round(ms), whole: true });
    const { turn, session } = await client.told('turn');
    expect(turn).toMatchObject({ n: 1, status: 'done', line: expect.stringMatching(/accordions/) });
    expect(turn.reply?.length).toBeGreaterThan(0);
    expect(session.turnsPlayed).toBe(1);
    client.say({ kind: 'stats', underruns: 0, jitterMs: 4 });
    client.say({ kind: 'bye' });
    expect(await client.closed()).toBe(voiceCloseCodes.done);
    await expect
      .poll(() => audioSession(ready.audioSession))
      .toMatchObject({ endedBy: 'done', turns: 1, jitterMs: 4, quality: expect.any(Number) });
  });

  it('goes on after a cut in the midst of an answer, and nothing that was said is lost', async () => {
    const { ticket } = await aGuest();
    const first = await seated(url, hello(ticket));
    first.client.line('Captain Marla, the lifeboats are full of accordions!');
    const { utterance } = await first.client.told('utterance', ({ track }) => track === 'partner');
    const heardOf = (client: typeof first.client) =>
      client.frames.filter((frame) => frame.utterance === utterance);
    await first.client.until(() => heardOf(first.client).length >= 5, 'some of the answer');
    first.client.cut();
    const heard = { utterance, seq: heardOf(first.client).at(-1)?.seq ?? 0 };
    const { client } = await seated(url, resume(first.ready.resumeToken, 0, heard));
    const { ms } = await client.told('utteranceEnd', (ended) => ended.utterance === utterance);
    const seqs = [...heardOf(first.client), ...heardOf(client)].map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, seq) => seq));
    expect(seqs.length * 40).toBeGreaterThanOrEqual(ms - 40);
    client.say({ kind: 'heard', utterance, ms: Math.round(ms), whole: true });
    expect((await client.told('turn')).turn).toMatchObject({ n: 1, status: 'done' });
    client.say({ kind: 'bye' });
    await client.closed();
  });

  it('goes on at another instance when its own is told to end, and the turn that was open is played', async () => {
    const { ticket } = await aGuest();
    const leaving = await anInstance({}, 'real');
    const first = await seated(leaving.url, hello(ticket));
    first.client.line('Captain Marla, the lifeboats are full of accordions!');
    await first.client.told('utterance', ({ track }) => track === 'partner');
    const since = Date.now();
    const ended = leaving.end('SIGTERM');
    expect(await first.client.closed()).toBe(voiceCloseCodes.moving);
    expect(await ended).toBe(0);
    expect(Date.now() - since).toBeLessThan(10_000);
    const { client, ready } = await seated(url, resume(first.ready.resumeToken, 100));
    expect(ready.audioSession).toBe(first.ready.audioSession);
    const played = () => ready.turns.some(({ n, status }) => n === 1 && status === 'done');
    if (!played()) {
      const { utterance } = await client.told('utterance', ({ turn }) => turn === 1);
      const { ms } = await client.told('utteranceEnd', (ended) => ended.utterance === utterance);
      client.say({ kind: 'heard', utterance, ms: Math.round(ms), whole: true });
      expect((await client.told('turn')).turn).toMatchObject({ n: 1, status: 'done' });
    }
    client.line('Ilse, play the one that calls the dolphins.');
    const { utterance } = await client.told('utterance', ({ turn }) => turn === 2);
    const { ms } = await client.told('utteranceEnd', (ended) => ended.utterance === utterance);
    client.say({ kind: 'heard', utterance, ms: Math.round(ms), whole: true });
    const { session } = await client.told('turn', ({ turn }) => turn.n === 2);
    expect(session.turnsPlayed).toBe(2);
    client.say({ kind: 'bye' });
    await client.closed();
  });
});
