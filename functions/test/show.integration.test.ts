import { randomUUID } from 'node:crypto';
import { maxTurns } from '@improv/contract';
import { lines } from '@improv/testing/lines';
import { aPlayer, closeBrowsers, onStage, refusalOf } from '@improv/testing/stack/person';
import { db } from '@improv/testing/stack/stackContext';
import { withFaults } from '@improv/testing/stack/understudyControl';
import { afterAll, describe, expect, it } from 'vitest';

afterAll(closeBrowsers);

describe('a show', () => {
  it("goes from the lobby to the Coach's notes, which quote the player word for word", {
    timeout: 120_000,
  }, async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    let stage = 'scene';
    let played = 0;
    while (stage === 'scene') {
      const line = lines[played] as string;
      played += 1;
      const { response } = await player.stream('playTurn', { sessionId, turn: played, line });
      stage = response.session.stage;
    }
    expect(played).toBeGreaterThanOrEqual(6);
    expect(played).toBeLessThanOrEqual(maxTurns);
    expect(
      await refusalOf(
        player.stream('playTurn', { sessionId, turn: Math.min(played + 1, maxTurns), line: 'More!' }),
      ),
    ).toBeTruthy();

    const { response: closed } = await player.stream('endSession', { sessionId });
    expect(closed.turn).toMatchObject({ kind: 'close', status: 'done', n: played + 1 });
    expect(closed.session).toMatchObject({
      status: 'completed',
      stage: 'notes',
      notes: { status: 'pending' },
    });

    const ready = async () => (await player.call('getSession', { sessionId })).session;
    await expect
      .poll(async () => (await ready()).notes.status, { timeout: 30_000, interval: 250 })
      .toBe('ready');
    const session = await ready();
    if (session.notes.status !== 'ready') throw new Error('the notes went away');
    const { notes } = session.notes;
    expect(session.stage).toBe('done');
    expect(notes.moments.length).toBeGreaterThan(0);
    for (const { quote, turn } of notes.moments) expect(lines[turn - 1]).toContain(quote);
    expect(notes.phaseChange?.turn).toBe(session.phaseChangedAtTurn);
    expect(notes.mission.task).not.toBe('');

    const { turns } = await player.call('getSession', { sessionId });
    expect(turns.map(({ kind }) => kind)).toEqual(['welcome', ...Array(played).fill('exchange'), 'close']);
    const replies = turns.map(({ reply }) => reply);
    expect(new Set(replies).size).toBe(replies.length);

    const { sessions } = await player.call('listSessions', {});
    expect(sessions[0]).toMatchObject({
      id: sessionId,
      status: 'completed',
      turns: played,
      headline: notes.headline,
    });
    const lobby = await player.call('getLobby', {});
    expect(lobby.showsToday).toMatchObject({ used: 1, limit: 10 });
    expect(lobby.activeShows.sessions).toEqual([]);
  });

  it('ends when the player wishes, sent twice or not', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    await player.stream('playTurn', { sessionId, turn: 1, line: lines[0] as string });
    const [first, second] = await Promise.all([
      player.stream('endSession', { sessionId }),
      player.stream('endSession', { sessionId }),
    ]);
    expect(second.response.turn).toEqual(first.response.turn);
    expect(first.response.session).toMatchObject({ status: 'completed', endedBy: 'player' });
    expect(await refusalOf(player.stream('playTurn', { sessionId, turn: 2, line: 'Wait!' }))).toMatchObject({
      code: 'functions/failed-precondition',
    });
  });

  it('ends without notes when the player said no line', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    const { response } = await player.stream('endSession', { sessionId });
    expect(response.session).toMatchObject({ status: 'completed', stage: 'done', notes: { status: 'none' } });
    expect(await refusalOf(player.call('retryNotes', { sessionId }))).toMatchObject({
      reason: 'session-not-open',
    });
  });

  it("ends with plain words when the MC can't be reached", async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    await withFaults([{ task: 'close', show: sessionId, status: 500 }], async () => {
      const { response } = await player.stream('endSession', { sessionId });
      expect(response.session.status).toBe('completed');
      expect(response.turn.reply).toContain('scene');
    });
  });

  it('is opened once, however often the welcome is asked for', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    const again = await player.stream('openScene', { sessionId });
    const { turns } = await player.call('getSession', { sessionId });
    expect(again.response.turn).toEqual(turns[0]);
  });

  it('is over for everybody when it has been left alone too long', async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    const reference = db.collection('sessions').doc(sessionId);
    await reference.update({ expiresAt: new Date(Date.now() - 1_000) });
    const { session } = await player.call('getSession', { sessionId });
    expect(session).toMatchObject({ status: 'abandoned', endedBy: 'idle' });
    expect(await refusalOf(player.stream('playTurn', { sessionId, turn: 1, line: 'Hello?' }))).toMatchObject({
      reason: 'session-over',
    });
    expect((await player.call('getLobby', {})).activeShows.sessions).toEqual([]);
  });

  it('is started once when the start is sent twice', async () => {
    const player = await aPlayer();
    const start = { requestId: randomUUID(), gameId: 'free-scene', location: 'a kitchen' };
    await Promise.all([player.call('startSession', start), player.call('startSession', start)]);
    expect((await player.call('getLobby', {})).showsToday.used).toBe(1);
  });
});
