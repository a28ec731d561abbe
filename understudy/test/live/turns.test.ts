import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, runUnderstudy } from '../server.ts';
import { briefFor } from '../show.ts';
import { goLive, holdToTalk, kindsOf } from './player.ts';
import { joined, loudnessOf, peakOf, silence, speech } from './sound.ts';

let understudy: Running;
let line: Int16Array;
beforeAll(async () => {
  understudy = await runUnderstudy({ live: { speed: 20, playback: 20 } });
  line = await speech(understudy, 'I found a lantern in the soup.');
});
afterAll(() => understudy.close());

const spoken = 'I found a lantern in the soup.';

describe('a turn', () => {
  it('that was spoken hands free brings all messages in their order', async () => {
    const player = await goLive(understudy, { sessionResumption: {} });
    player.brief({ show: 'order' });
    await understudy.hears({ show: 'order', text: spoken });
    player.speak(joined(silence(200), line, silence(700)));
    const turn = await player.turn();
    expect(kindsOf(turn.messages).slice(0, 5)).toEqual([
      'setupComplete',
      'handle',
      'inputTranscription',
      'no handle',
      'audio',
    ]);
    expect(kindsOf(turn.messages).slice(-3)).toEqual([
      'outputTranscription',
      'generationComplete',
      'turnComplete',
    ]);
    expect(turn.heard).toBe(spoken);
    await player.next((message) => message.sessionResumptionUpdate?.resumable);
    player.session.close();
  });

  it('that was held to talk is answered with the line that the REST Partner gives', async () => {
    const player = await goLive(understudy, holdToTalk);
    player.brief({ show: 'same', turn: 3 });
    await understudy.hears({ show: 'same', text: spoken });
    player.session.sendRealtimeInput({ activityStart: {} });
    player.speak(line);
    player.session.sendRealtimeInput({ activityEnd: {} });
    const turn = await player.turn();
    const written = await understudy.ai.models.generateContent({
      model: 'gemini-3.8-flash',
      contents: [
        {
          role: 'user',
          parts: [
            { text: JSON.stringify(briefFor({ show: 'same', turn: 3 })) },
            { text: JSON.stringify({ line: spoken }) },
          ],
        },
      ],
    });
    expect(turn.heard).toBe(spoken);
    expect(turn.said).toBe(written.text);
    player.session.close();
  });

  it('that was typed is answered aloud, with nothing heard', async () => {
    const player = await goLive(understudy);
    player.brief({ show: 'typed' });
    player.type('Captain, the goat has eaten the map.');
    const turn = await player.turn();
    expect(turn.said).toMatch(/goat|map/i);
    expect(turn.heard).toBe('');
    expect(turn.audio.length).toBeGreaterThan(24_000);
    player.session.close();
  });

  it('follows the newest brief', async () => {
    const player = await goLive(understudy);
    player.brief({ show: 'older', turn: 1 });
    player.brief({ show: 'newer', turn: 2 });
    player.type('Yes.');
    await player.turn();
    expect(await understudy.connections()).toContainEqual(
      expect.objectContaining({ show: 'newer', voice: 'Orus', model: 'models/gemini-3.8-live' }),
    );
    player.session.close();
  });

  it('of a direction, by either way that text comes, is answered shortly', async () => {
    const player = await goLive(understudy);
    player.brief({ show: 'directed' });
    player.session.sendClientContent({ turns: 'The Room gasps.', turnComplete: true });
    expect((await player.turn()).said).toMatch(/^\w[\w, ]{3,30}\.$/);
    player.session.sendRealtimeInput({ text: JSON.stringify({ line: 'I brought my trombone.' }) });
    expect((await player.turn()).said).toMatch(/trombone/i);
    player.session.close();
  });

  it('without a brief is answered simply', async () => {
    const player = await goLive(understudy);
    player.type('Hello?');
    expect((await player.turn()).said).toMatch(/understudy/);
    player.session.close();
  });

  it('in which nothing was understood ends without an answer', async () => {
    const player = await goLive(understudy);
    player.brief({ show: 'deaf' });
    player.speak(joined(silence(200), line, silence(700)));
    const turn = await player.turn();
    expect(kindsOf(turn.messages)).toEqual(['setupComplete', 'turnComplete']);
    expect(turn.usage?.responseTokenCount).toBe(0);
    player.session.close();
  });

  it('that is broken off before its first sound keeps the line, to be answered with what comes', async () => {
    const player = await goLive(understudy, holdToTalk);
    await understudy.addFaults({ task: 'live', show: 'joined', delayMs: 5_000, times: 1 });
    player.brief({ show: 'joined' });
    await understudy.hears({ show: 'joined', text: 'I have a trombone' });
    await understudy.hears({ show: 'joined', text: 'and my name is Sam.' });
    const say = () => {
      player.session.sendRealtimeInput({ activityStart: {} });
      player.speak(line);
      player.session.sendRealtimeInput({ activityEnd: {} });
    };
    say();
    await player.next((message) => message.serverContent?.inputTranscription);
    say();
    expect(kindsOf((await player.turn()).messages)).toEqual(expect.arrayContaining(['interrupted']));
    expect((await player.turn()).said).toMatch(/trombone/i);
    player.session.close();
  });

  it('sounds as long and as loud as its words, and is not clipped', async () => {
    const player = await goLive(understudy);
    player.brief({ show: 'sound' });
    player.type('My mother gave me this ring, and I lost it on the stairs.');
    const { audio, said } = await player.turn();
    const words = said.split(' ').length;
    // People speak 100 to 250 words a minute; pauses between sentences are counted too.
    expect(audio.length / 24_000 / words).toBeGreaterThan(60 / 250);
    expect(audio.length / 24_000 / words).toBeLessThan(60 / 100);
    expect(loudnessOf(audio)).toBeGreaterThan(800);
    expect(peakOf(audio)).toBeLessThan(32_000);
    player.session.close();
  });

  it('comes faster than it is heard, its words beside its sound', async () => {
    const player = await goLive(understudy);
    player.brief({ show: 'pace' });
    player.type('Where did you put the goat?');
    const { messages, audio } = await player.turn();
    const entry = (await understudy.log()).find(({ show: sessionId }) => sessionId === 'pace');
    expect(entry).toMatchObject({ via: 'live', task: 'partner', turn: 2, status: 200, aborted: false });
    const tookMs = (entry?.finishedAt ?? 0) - (entry?.firstTokenAt ?? 0);
    expect(tookMs).toBeLessThan(audio.length / 24);
    const kinds = kindsOf(messages);
    expect(kinds.filter((kind) => kind === 'outputTranscription').length).toBeGreaterThan(1);
    player.session.close();
  });
});

describe('usage', () => {
  it('counts 25 tokens a second both ways, bills the context again, and adds up', async () => {
    const player = await goLive(understudy, { ...holdToTalk, systemInstruction: 'You play.'.repeat(40) });
    const say = async () => {
      await understudy.hears({ show: 'usage', text: spoken });
      player.session.sendRealtimeInput({ activityStart: {} });
      player.speak(line);
      player.session.sendRealtimeInput({ activityEnd: {} });
      return player.turn();
    };
    player.brief({ show: 'usage' });
    const [first, second] = [await say(), await say()];
    for (const { usage, audio } of [first, second]) {
      expect(usage?.responseTokenCount).toBe(Math.ceil((audio.length / 24_000) * 25 - 0.01));
      expect(usage?.totalTokenCount).toBe((usage?.promptTokenCount ?? 0) + (usage?.responseTokenCount ?? 0));
      const details = usage?.promptTokensDetails ?? [];
      expect(details.reduce((sum, { tokenCount = 0 }) => sum + tokenCount, 0)).toBe(usage?.promptTokenCount);
    }
    const spokenTokens = Math.ceil((line.length / 16_000) * 25 - 0.01);
    expect(first.usage?.promptTokensDetails).toContainEqual({ modality: 'AUDIO', tokenCount: spokenTokens });
    expect(second.usage?.promptTokenCount).toBe((first.usage?.totalTokenCount ?? 0) + spokenTokens);
    player.session.close();
  });

  it('is kept below the compression’s trigger', async () => {
    const player = await goLive(understudy, {
      contextWindowCompression: { triggerTokens: '1000', slidingWindow: { targetTokens: '400' } },
    });
    const prompts: number[] = [];
    for (let turn = 1; turn <= 4; turn += 1) {
      player.brief({ show: 'compressed', turn });
      player.type('The goat is in the boat.');
      prompts.push((await player.turn()).usage?.promptTokenCount ?? 0);
    }
    expect(Math.max(...prompts)).toBeLessThanOrEqual(1_000);
    expect(Math.min(...prompts)).toBeGreaterThan(0);
    player.session.close();
  });
});
