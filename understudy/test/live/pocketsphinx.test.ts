import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPocketsphinx } from '../../src/hearing/pocketsphinx/files.ts';
import { type Running, runUnderstudy } from '../server.ts';
import { goLive } from './player.ts';
import { joined, silence, speech } from './sound.ts';

const installed = (await findPocketsphinx(process.env)) !== null;

describe.runIf(installed)('with pocketsphinx installed', () => {
  let understudy: Running;
  beforeAll(async () => {
    understudy = await runUnderstudy({ ears: 'auto', live: { speed: 50, playback: 50 } });
  });
  afterAll(() => understudy.close());

  it('understands most of clear speech, and answers it', async () => {
    expect(await (await fetch(`${understudy.url}/control/ears`)).json()).toEqual({ ears: 'pocketsphinx' });
    const line = await speech(understudy, 'My sister found the rusty lantern on the stairs.');
    const player = await goLive(understudy);
    player.brief({ show: 'understood' });
    player.speak(joined(silence(400), line, silence(700)));
    const { heard, audio } = await player.turn();
    const words = ['my', 'sister', 'found', 'the', 'rusty', 'lantern', 'stairs'];
    expect(words.filter((word) => heard.split(/\s+/).includes(word)).length).toBeGreaterThanOrEqual(4);
    expect(audio.length).toBeGreaterThan(24_000);
    player.session.close();
  });

  it('is told by the queue all the same', async () => {
    const line = await speech(understudy, 'My sister found the rusty lantern on the stairs.');
    const player = await goLive(understudy);
    await understudy.hears({ text: 'Something else.' });
    player.speak(joined(line, silence(700)));
    expect((await player.turn()).heard).toBe('Something else.');
    player.session.close();
  });
});

it('is not found where a part of it is missing', async () => {
  expect(await findPocketsphinx({ POCKETSPHINX_LIBRARY: '/nowhere/libpocketsphinx.so.3' })).toBeNull();
});
