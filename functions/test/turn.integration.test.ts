import { readDailyUsage } from '@improv/core';
import { aPlayer, closeBrowsers, onStage, refusalOf } from '@improv/testing/stack/person';
import { db } from '@improv/testing/stack/stackContext';
import { understudyCalls, withFaults } from '@improv/testing/stack/understudyControl';
import { afterAll, describe, expect, it } from 'vitest';

afterAll(closeBrowsers);

const line = 'Captain Marla, the lifeboats are full of accordions!';

describe('a turn', () => {
  it("streams the Partner's words as they are made, and ends with the turn as it is stored", async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    const { chunks, response } = await player.stream('playTurn', { sessionId, turn: 1, line });
    const words = chunks.flatMap(({ chunk }) => (chunk.kind === 'words' ? [chunk.text] : []));
    expect(words.length).toBeGreaterThan(3);
    expect(words.join('').trim()).toBe(response.turn.reply);
    expect(chunks.filter(({ chunk }) => chunk.kind === 'room')).toHaveLength(1);
    expect(response.session).toMatchObject({ turnsPlayed: 1, turnsRemaining: 14, phase: 'support' });
    const { turns } = await player.call('getSession', { sessionId });
    expect(turns[1]).toEqual(response.turn);
  });

  it('is played once when it is sent twice at the same time', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    const [first, second] = await Promise.all([
      player.stream('playTurn', { sessionId, turn: 1, line }),
      player.stream('playTurn', { sessionId, turn: 1, line }),
    ]);
    expect(second.response.turn).toEqual(first.response.turn);
    expect(await understudyCalls(sessionId, 'partner')).toHaveLength(1);
    expect(await understudyCalls(sessionId, 'room')).toHaveLength(1);
    const { session } = await player.call('getSession', { sessionId });
    expect(session.turnsPlayed).toBe(1);
  });

  it('returns what was played when it is sent again after a lost answer', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    const first = await player.stream('playTurn', { sessionId, turn: 1, line });
    const again = await player.stream('playTurn', { sessionId, turn: 1, line });
    expect(again.response.turn).toEqual(first.response.turn);
    expect(await understudyCalls(sessionId, 'partner')).toHaveLength(1);
  });

  it('can be seen on a second device while it is being played, and the device gets the same answer', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    await withFaults([{ task: 'partner', show: sessionId, delayMs: 1_500 }], async () => {
      const playing = player.stream('playTurn', { sessionId, turn: 1, line });
      await expect
        .poll(async () => (await player.call('getSession', { sessionId })).turns[1], {
          timeout: 10_000,
          interval: 100,
        })
        .toMatchObject({ status: 'open', line, reply: null });
      const elsewhere = await player.stream('playTurn', { sessionId, turn: 1, line });
      expect(elsewhere.response.turn).toEqual((await playing).response.turn);
    });
    expect(await understudyCalls(sessionId, 'partner')).toHaveLength(1);
  });

  it('refuses a turn that is not the next one, and another line for one that is being played', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    expect(await refusalOf(player.stream('playTurn', { sessionId, turn: 2, line }))).toMatchObject({
      code: 'functions/failed-precondition',
      reason: 'turn-out-of-order',
    });
    await withFaults([{ task: 'partner', show: sessionId, delayMs: 1_500 }], async () => {
      const playing = player.stream('playTurn', { sessionId, turn: 1, line });
      await expect
        .poll(async () => (await player.call('getSession', { sessionId })).turns.length, {
          timeout: 10_000,
          interval: 100,
        })
        .toBe(2);
      expect(
        await refusalOf(player.stream('playTurn', { sessionId, turn: 1, line: 'Another line.' })),
      ).toMatchObject({
        code: 'functions/aborted',
        reason: 'turn-in-flight',
      });
      await playing;
    });
    expect(
      await refusalOf(player.stream('playTurn', { sessionId, turn: 1, line: 'Another line.' })),
    ).toMatchObject({
      reason: 'turn-out-of-order',
    });
    const { turns } = await player.call('getSession', { sessionId });
    expect(turns.map(({ line: said }) => said)).toEqual([null, line]);
  });

  it('goes on without the Room when the Room fails, its mood held', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    const before = (await player.call('getSession', { sessionId })).session.mood;
    await withFaults([{ task: 'room', show: sessionId, answer: 'prose' }], async () => {
      const { response } = await player.stream('playTurn', { sessionId, turn: 1, line });
      expect(response.turn).toMatchObject({ status: 'done', mood: before, spotlight: null });
    });
    // Asked once more for an answer that fits, then left alone.
    expect(await understudyCalls(sessionId, 'room')).toHaveLength(2);
  });

  it('shows in the console where the model refuses the request itself', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    const counted = async () => {
      const { errors } = await readDailyUsage(db, new Date().toISOString().slice(0, 10));
      return [errors['room-failed'] ?? 0, errors['model-refused'] ?? 0];
    };
    const [missed = 0, refusals = 0] = await counted();
    await withFaults([{ task: 'room', show: sessionId, status: 400 }], async () => {
      await player.stream('playTurn', { sessionId, turn: 1, line });
    });
    await expect
      .poll(async () => (await counted()).map((count, n) => count > ([missed, refusals][n] ?? 0)))
      .toEqual([true, true]);
  });

  it('is left open when the Partner fails, the line kept, and can be played again at once', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    await withFaults([{ task: 'partner', show: sessionId, status: 503, times: 3 }], async () => {
      expect(await refusalOf(player.stream('playTurn', { sessionId, turn: 1, line }))).toMatchObject({
        code: 'functions/unavailable',
        reason: 'cast-unavailable',
      });
      const { session, turns } = await player.call('getSession', { sessionId });
      expect(session).toMatchObject({ status: 'active', turnsPlayed: 0 });
      expect(turns[1]).toMatchObject({ status: 'open', line, reply: null });
      const { response } = await player.stream('playTurn', { sessionId, turn: 1, line });
      expect(response.turn).toMatchObject({ status: 'done', line });
    });
  });

  it('tells how long the model asks to wait, and says it where the model refuses the line', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    const turn = { sessionId, turn: 1, line };
    await withFaults([{ task: 'partner', show: sessionId, status: 429, retryAfterSeconds: 30 }], async () => {
      const refused = await refusalOf(player.stream('playTurn', turn));
      expect(refused).toMatchObject({ reason: 'cast-unavailable' });
      expect(refused.message).toContain('in 30 s');
      const waitMs = Number(refused.retryAt) - Date.now();
      expect(waitMs).toBeGreaterThan(20_000);
      expect(waitMs).toBeLessThanOrEqual(31_000);
    });
    await withFaults([{ task: 'partner', show: sessionId, answer: 'blocked' }], async () => {
      const refused = await refusalOf(player.stream('playTurn', turn));
      expect(refused).toMatchObject({ reason: 'cast-unavailable' });
      expect(refused.message).toContain('Say it another way');
    });
    const { response } = await player.stream('playTurn', turn);
    expect(response.turn).toMatchObject({ status: 'done', line });
  });

  it('starts its words anew when the Partner stalls midway', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    await withFaults([{ task: 'partner', show: sessionId, stallAfterChunks: 2, times: 1 }], async () => {
      const { chunks, response } = await player.stream('playTurn', { sessionId, turn: 1, line });
      const restart = chunks.findIndex(({ chunk }) => chunk.kind === 'restart');
      expect(restart).toBeGreaterThan(0);
      const words = chunks
        .slice(restart)
        .flatMap(({ chunk }) => (chunk.kind === 'words' ? [chunk.text] : []));
      expect(words.join('').trim()).toBe(response.turn.reply);
    });
  });

  it("adds what it cost to the session, to the player's day and to the day's total", async () => {
    const player = await aPlayer();
    const day = new Date().toISOString().slice(0, 10);
    const before = await readDailyUsage(db, day);
    const sessionId = await onStage(player);
    await player.stream('playTurn', { sessionId, turn: 1, line });
    const [session, limits] = await db.getAll(
      db.collection('sessions').doc(sessionId),
      db.collection('limits').doc(player.email),
    );
    const turns = await db.collection('sessions').doc(sessionId).collection('turns').get();
    const sum = (field: string) => turns.docs.reduce((total, turn) => total + Number(turn.get(field)), 0);
    expect(session?.get('inputTokens')).toBe(sum('inputTokens'));
    expect(session?.get('costUsd')).toBeCloseTo(sum('costUsd'), 10);
    expect(limits?.get('costTodayUsd')).toBeCloseTo(sum('costUsd'), 10);
    expect(sum('costUsd')).toBeGreaterThan(0);
    const after = await readDailyUsage(db, day);
    expect(after.costUsd - before.costUsd).toBeCloseTo(sum('costUsd'), 10);
    expect(after.turns - before.turns).toBe(1);
  });
});
