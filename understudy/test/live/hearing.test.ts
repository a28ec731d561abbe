import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnderstudyEars } from '../../src/control.ts';
import { ActivityDetector } from '../../src/hearing/activityDetector.ts';
import { HearsQueue } from '../../src/hearing/hearsQueue.ts';
import { withoutJunk } from '../../src/hearing/junk.ts';
import { type Running, runUnderstudy } from '../server.ts';
import { goLive } from './player.ts';
import { framesOf, joined, noise, silence, speech } from './sound.ts';

let understudy: Running;
let line: Int16Array;
beforeAll(async () => {
  understudy = await runUnderstudy({ live: { speed: 50, playback: 50 } });
  line = await speech(understudy, 'I found a lantern in the soup.');
});
afterAll(() => understudy.close());

/** When, in milliseconds, a detector says what of a sound. */
function changesIn(
  sound: Int16Array,
  { startAfterMs = 100, endAfterMs = 500, above = 12, frameMs = 40 } = {},
) {
  const detector = new ActivityDetector({ rate: 16_000, startAfterMs, endAfterMs, above });
  return framesOf(sound, frameMs).flatMap((frame, n) => {
    const change = detector.listen(frame);
    return change ? [{ change, atMs: (n + 1) * frameMs }] : [];
  });
}

/** Two sounds of one length heard at once. */
const mixed = (a: Int16Array, b: Int16Array) => a.map((sample, n) => sample + (b[n] ?? 0));

describe('the detector', () => {
  it('finds where speech begins and ends', () => {
    const changes = changesIn(joined(silence(1_000), line, silence(1_500)));
    expect(changes.map(({ change }) => change)).toEqual(['started', 'ended']);
    const [started, ended] = changes;
    const endsAt = 1_000 + line.length / 16;
    expect(started?.atMs).toBeGreaterThanOrEqual(1_100);
    expect(started?.atMs).toBeLessThan(1_320);
    expect(Math.abs((ended?.atMs ?? 0) - (endsAt + 500 - 160))).toBeLessThan(180);
  });

  it('finds it in a steady hum too, once it has learned the hum', () => {
    const hum = noise(6_000, -44);
    const changes = changesIn(joined(hum, mixed(line, noise(line.length / 16, -44)), hum));
    const [started] = changes.filter(({ atMs }) => atMs > 6_000);
    expect(started).toMatchObject({ change: 'started' });
    expect(changes.at(-1)).toMatchObject({ change: 'ended' });
    expect((changes.at(-1)?.atMs ?? 0) - 6_000).toBeLessThan(line.length / 16 + 3_000);
  });

  it('waits through a pause that is shorter than the silence it was given', () => {
    const sound = joined(silence(500), line, silence(600), line, silence(1_500));
    expect(changesIn(sound, { endAfterMs: 1_000 }).map(({ change }) => change)).toEqual(['started', 'ended']);
    expect(changesIn(sound, { endAfterMs: 300 }).length).toBeGreaterThanOrEqual(4);
  });

  it('does not start on a click, nor on a microphone’s offset', () => {
    expect(changesIn(joined(silence(500), noise(30, -10), silence(500)))).toEqual([]);
    expect(changesIn(silence(2_000).fill(3_000))).toEqual([]);
  });

  it('says the same whatever the frames are cut to', () => {
    const sound = joined(silence(500), line, silence(1_000));
    const coarse = changesIn(sound, { frameMs: 100 }).map(({ change }) => change);
    expect(changesIn(sound, { frameMs: 20 }).map(({ change }) => change)).toEqual(coarse);
  });
});

describe('what it heard', () => {
  it('comes from the queue, a show’s own before what is for any', () => {
    const queue = new HearsQueue();
    queue.add({ text: 'for any' });
    queue.add({ show: 'a', text: 'for a' });
    expect(queue.take('b')).toBe('for any');
    expect(queue.take('b')).toBeNull();
    expect(queue.take('a')).toBe('for a');
  });

  it('is told, asked for and cleared over the control port', async () => {
    const hears = `${understudy.url}/control/hears`;
    await understudy.hears({ show: 'a', text: 'One.' });
    await understudy.hears({ show: 'b', text: 'Two.' });
    await fetch(`${hears}?show=a`, { method: 'DELETE' });
    expect(await (await fetch(hears)).json()).toEqual({ queue: [{ show: 'b', text: 'Two.' }] });
    await fetch(hears, { method: 'DELETE' });
    expect(await (await fetch(hears)).json()).toEqual({ queue: [] });
    expect((await fetch(hears, { method: 'POST', body: '{"words":1}' })).status).toBe(400);
  });

  it('goes to the show whose player spoke', async () => {
    const [one, other] = [await goLive(understudy), await goLive(understudy)];
    one.brief({ show: 'one' });
    other.brief({ show: 'other' });
    await understudy.hears({ show: 'one', text: 'I am one.' });
    await understudy.hears({ show: 'other', text: 'I am the other.' });
    other.speak(joined(line, silence(700)));
    one.speak(joined(line, silence(700)));
    expect((await other.turn()).heard).toBe('I am the other.');
    expect((await one.turn()).heard).toBe('I am one.');
    one.session.close();
    other.session.close();
  });

  it('ends when the microphone is switched off', async () => {
    const player = await goLive(understudy);
    await understudy.hears({ text: 'And then' });
    player.speak(line.subarray(0, 16_000));
    player.session.sendRealtimeInput({ audioStreamEnd: true });
    expect((await player.turn()).heard).toBe('And then');
    player.session.close();
  });

  it('is nothing where a recognizer made words of noise', () => {
    expect(withoutJunk('<sil> i found a goat(2) [NOISE]')).toBe('i found a goat');
    expect(withoutJunk('the uh ++BREATH++ and')).toBe('');
  });

  it('says which ears it has', async () => {
    const ears = UnderstudyEars.parse(await (await fetch(`${understudy.url}/control/ears`)).json());
    expect(ears).toEqual({ ears: 'none' });
  });
});
