import { readDailyUsage } from '@improv/core';
import { project } from '@improv/testing/project';
import { aPlayer, onStage, refusalOf } from '@improv/testing/stack/person';
import { db } from '@improv/testing/stack/stackContext';
import { withFaults } from '@improv/testing/stack/understudyControl';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { functionsHost } from './support/functionsHost.ts';

const host = functionsHost();

const errorsToday = async () =>
  (await readDailyUsage(db, new Date().toISOString().slice(0, 10))).errors['cast-unavailable'] ?? 0;

describe('the house', () => {
  it('clears the stage of a show that was left behind, by the scheduled function', async () => {
    const player = await aPlayer(host.url);
    const sessionId = await onStage(player);
    const past = Timestamp.fromMillis(Date.now() - 1);
    await db.doc(`sessions/${sessionId}`).update({ expiresAt: past });
    await db.doc(`limits/${player.email}`).update({ [`active.${sessionId}`]: past });
    const swept = await fetch(`${host.url}/${project}/us-central1/sweepIdleShows`, { method: 'POST' });
    expect(swept.ok).toBe(true);
    const session = await db.doc(`sessions/${sessionId}`).get();
    expect(session.data()).toMatchObject({ status: 'abandoned', endedBy: 'idle', notes: 'none' });
    const limits = await db.doc(`limits/${player.email}`).get();
    expect(limits.data()).toMatchObject({ active: {}, sessionsToday: 1 });
  });

  it('counts a cast that could not be reached, and no mere refusal, among its errors', async () => {
    const player = await aPlayer(host.url);
    const sessionId = await onStage(player);
    const turn = { sessionId, turn: 1, line: 'Ahoy, anybody there?' };
    const before = await errorsToday();
    await withFaults([{ task: 'partner', show: sessionId, status: 503 }], async () => {
      expect((await refusalOf(player.stream('playTurn', turn))).reason).toBe('cast-unavailable');
    });
    expect(await errorsToday()).toBe(before + 1);
    await refusalOf(player.stream('playTurn', { ...turn, turn: 9 }));
    expect(await errorsToday()).toBe(before + 1);
  });
});
