import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Running, runUnderstudy } from '../server.ts';
import { goLive, kindOf } from './player.ts';

let understudy: Running;
beforeAll(async () => {
  understudy = await runUnderstudy({ live: { speed: 50, playback: 50 } });
});
afterAll(() => understudy.close());

/** Plays one turn, and leaves with the newest handle. */
async function playOnce(on: Running, sessionId: string) {
  const player = await goLive(on, { sessionResumption: {} });
  player.brief({ show: sessionId });
  player.type('I brought my trombone.');
  const turn = await player.turn();
  await player.next((message) => message.sessionResumptionUpdate?.resumable);
  return { player, turn, handle: player.handle() };
}

const leave = async ({ player }: Awaited<ReturnType<typeof playOnce>>, on = understudy) => {
  player.session.close();
  await vi.waitFor(async () => expect(await on.connections()).toEqual([]));
};

it('carries on with brief and context over a new connection', async () => {
  const played = await playOnce(understudy, 'resumed');
  await leave(played);
  const player = await goLive(understudy, { sessionResumption: { handle: played.handle } });
  expect(await understudy.connections()).toEqual([
    expect.objectContaining({ show: 'resumed', resumed: true }),
  ]);
  player.type('And now?');
  const { usage } = await player.turn();
  expect(usage?.promptTokenCount).toBeGreaterThan(played.turn.usage?.totalTokenCount ?? 0);
  player.session.close();
});

it('offers handles between turns, and none while it is answering', async () => {
  const { player } = await playOnce(understudy, 'offers');
  const kinds = player.messages.map(kindOf).filter((kind) => /handle|audio|turnComplete/.test(kind));
  const during = kinds.slice(kinds.indexOf('no handle') + 1, kinds.indexOf('turnComplete'));
  expect(new Set(during)).toEqual(new Set(['audio']));
  expect(kinds.at(-1)).toBe('handle');
  player.session.close();
});

it('refuses a handle whose connection is still open, with 1011', async () => {
  const { player, handle } = await playOnce(understudy, 'in-use');
  await expect(goLive(understudy, { sessionResumption: { handle } })).rejects.toThrow(/1011.*still in use/);
  player.session.close();
});

it('refuses an unknown handle, with 1008', async () => {
  await expect(goLive(understudy, { sessionResumption: { handle: 'no-such' } })).rejects.toThrow(
    /1008.*not found/,
  );
});

it('refuses a handle that is too old, with 1008', async () => {
  const forgetful = await runUnderstudy({ live: { handleMs: 0, speed: 50, playback: 50 } });
  const played = await playOnce(forgetful, 'old');
  await leave(played, forgetful);
  await expect(goLive(forgetful, { sessionResumption: { handle: played.handle } })).rejects.toThrow(
    /1008.*expired/,
  );
  await forgetful.close();
});
