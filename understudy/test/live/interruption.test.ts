import { ActivityHandling } from '@google/genai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, runUnderstudy } from '../server.ts';
import { audioIn, goLive, holdToTalk, isComplete, kindsOf } from './player.ts';
import { joined, noise, silence, speech } from './sound.ts';

let understudy: Running;
let line: Int16Array;
beforeAll(async () => {
  // Slow enough to be interrupted.
  understudy = await runUnderstudy({ live: { speed: 2, playback: 1 } });
  line = await speech(understudy, 'Wait, I never said that.');
});
afterAll(() => understudy.close());

const longLine = 'Where did you put the rusty lantern that my sister Agnes gave to the captain?';

describe('speech over the answer', () => {
  it('stops it: interrupted, then complete, and no more audio', async () => {
    const player = await goLive(understudy);
    player.brief({ show: 'barge' });
    player.type(longLine);
    await player.next((message) => message.serverContent?.outputTranscription);
    player.speak(joined(line, silence(100)));
    const turn = await player.turn();
    expect(kindsOf(turn.messages).slice(-2)).toEqual(['interrupted', 'turnComplete']);
    expect(turn.usage?.responseTokenCount).toBeGreaterThan(0);
    // The rest of the utterance is answered as the next turn.
    await understudy.hears({ show: 'barge', text: 'Wait, I never said that.' });
    player.speak(silence(700));
    await player.next((message) => message.serverContent?.inputTranscription);
    const after = player.messages.slice(player.messages.findIndex(isComplete));
    expect(after.some(audioIn)).toBe(false);
    const entry = (await understudy.log()).find(({ show: sessionId }) => sessionId === 'barge');
    expect(entry?.aborted).toBe(true);
    player.session.close();
  });

  it('stops it by its mark too, in the time when all has been sent and not been heard', async () => {
    const player = await goLive(understudy, holdToTalk);
    await understudy.addFaults({ task: 'live', show: 'late', say: 'All right, captain.' });
    player.brief({ show: 'late' });
    player.type(longLine);
    await player.next((message) => message.serverContent?.generationComplete);
    player.session.sendRealtimeInput({ activityStart: {} });
    expect(kindsOf((await player.turn()).messages)).toEqual(['interrupted', 'turnComplete']);
    await understudy.clearFaults('late');
    player.session.close();
  });

  it('cuts an answer that has hardly begun without a word of it written down', async () => {
    const player = await goLive(understudy, holdToTalk);
    await understudy.addFaults({ task: 'live', show: 'short', tokenMs: 60 });
    player.brief({ show: 'short' });
    player.type(longLine);
    await player.next(audioIn);
    player.session.sendRealtimeInput({ activityStart: {} });
    const turn = await player.turn();
    expect(turn.said).toBe('');
    expect(kindsOf(turn.messages)).toEqual(expect.arrayContaining(['interrupted', 'turnComplete']));
    await understudy.clearFaults('short');
    player.session.close();
  });

  it('is let pass where the setup says so, and answered afterwards', async () => {
    const player = await goLive(understudy, {
      realtimeInputConfig: { activityHandling: ActivityHandling.NO_INTERRUPTION },
    });
    await understudy.addFaults({ task: 'live', show: 'polite', say: 'All right, captain.' });
    player.brief({ show: 'polite' });
    player.type(longLine);
    await player.next(audioIn);
    await understudy.hears({ show: 'polite', text: 'Wait.' });
    player.speak(joined(line, silence(700)));
    const turns = [await player.turn(), await player.turn()];
    expect(turns.flatMap(({ messages }) => kindsOf(messages))).not.toContain('interrupted');
    expect(turns.every(({ audio }) => audio.length > 0)).toBe(true);
    await understudy.clearFaults('polite');
    player.session.close();
  });
});

it('does not take the hiss of a room for speech', async () => {
  const player = await goLive(understudy);
  await understudy.addFaults({ task: 'live', show: 'hiss', say: 'All right, captain.' });
  player.brief({ show: 'hiss' });
  player.type(longLine);
  await player.next(audioIn);
  player.speak(noise(2_000, -52));
  expect(kindsOf((await player.turn()).messages)).not.toContain('interrupted');
  await understudy.clearFaults('hiss');
  player.session.close();
});
