import { afterAll, beforeAll, expect, it } from 'vitest';
import { LiveTrace } from '../../src/control.ts';
import { type Running, runUnderstudy } from '../server.ts';
import { goLive, holdToTalk } from './player.ts';
import { silence } from './sound.ts';

let understudy: Running;
beforeAll(async () => {
  understudy = await runUnderstudy({ live: { speed: 50, playback: 50 }, trace: true });
});
afterAll(() => understudy.close());

const now = () => Number(process.hrtime.bigint()) / 1e6;

it('says when each frame came, by the number that it carries, and when each frame of the answer went', async () => {
  const before = now();
  const player = await goLive(understudy, holdToTalk);
  player.brief({ show: 'traced', turn: 4 });
  await understudy.hears({ show: 'traced', text: 'Hand me the lantern.' });
  player.session.sendRealtimeInput({ activityStart: {} });
  for (const number of [0, 1, 70_000]) {
    const frame = silence(40);
    frame[0] = number & 0xffff;
    frame[1] = number >> 16;
    player.speak(frame);
  }
  player.session.sendRealtimeInput({ activityEnd: {} });
  const { audio } = await player.turn();
  const { shows } = LiveTrace.parse(await (await fetch(`${understudy.url}/control/trace`)).json());
  const [{ show: sessionId, heard, said } = { show: '', heard: [], said: [] }] = shows;
  expect(sessionId).toBe('traced');
  expect(heard.filter((_, n) => n % 2 === 0)).toEqual([0, 1, 70_000]);
  expect(said.filter((_, n) => n % 3 === 0).every((turn) => turn === 4)).toBe(true);
  const bytes = said.filter((_, n) => n % 3 === 1).reduce((sum, length) => sum + length, 0);
  expect(bytes).toBe(audio.byteLength);
  const times = [...heard.filter((_, n) => n % 2 === 1), ...said.filter((_, n) => n % 3 === 2)];
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times[0]).toBeGreaterThan(before);
  expect(times.at(-1)).toBeLessThan(now());
  player.session.close();
});

it('is empty again once it has been cleared', async () => {
  await fetch(`${understudy.url}/control/trace`, { method: 'DELETE' });
  expect(await (await fetch(`${understudy.url}/control/trace`)).json()).toEqual({ shows: [] });
});
