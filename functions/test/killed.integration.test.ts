import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { aPlayer, closeBrowsers, onStage } from '@improv/testing/stack/person';
import { db } from '@improv/testing/stack/stackContext';
import { billOf, understudyCalls, withFaults } from '@improv/testing/stack/understudyControl';
import { afterAll, describe, expect, it } from 'vitest';

afterAll(closeBrowsers);

const line = 'Captain Marla, the lifeboats are full of accordions!';

describe('a function killed between the Partner and the commit', () => {
  it('leaves a turn that can be played again', { timeout: 60_000 }, async () => {
    const player = await aPlayer();
    const sessionId = await onStage(player);
    // The Partner is quick and the Room takes its time, so the process dies with the Partner's words said and unwritten.
    await withFaults([{ task: 'room', show: sessionId, delayMs: 6_000, times: 1 }], async () => {
      const doomed = spawn(
        process.execPath,
        [join(import.meta.dirname, 'support/doomedTurn.ts'), sessionId, player.uid, player.email, line],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const dead = once(doomed, 'exit');
      await expect
        .poll(async () => (await understudyCalls(sessionId, 'partner'))[0]?.finishedAt ?? null, {
          timeout: 20_000,
          interval: 50,
        })
        .not.toBeNull();
      doomed.kill('SIGKILL');
      const [, signal] = await dead;
      expect(signal).toBe('SIGKILL');
    });
    const left = await db.doc(`sessions/${sessionId}/turns/1`).get();
    expect(left.data()).toMatchObject({ status: 'open', line, reply: null });
    // What the dead process has had said is paid for all the same.
    await expectPaid(sessionId);

    const { response } = await player.stream('playTurn', { sessionId, turn: 1, line });
    expect(response.turn).toMatchObject({ status: 'done', line });
    expect(response.session.turnsPlayed).toBe(1);
    const { turns } = await player.call('getSession', { sessionId });
    expect(turns).toHaveLength(2);
    expect(await understudyCalls(sessionId, 'partner')).toHaveLength(2);
    await expectPaid(sessionId);
  });
});

async function expectPaid(sessionId: string): Promise<void> {
  const billed = await billOf(sessionId);
  const session = await db.collection('sessions').doc(sessionId).get();
  expect(billed.outputTokens).toBeGreaterThan(0);
  expect(session.get('inputTokens')).toBeGreaterThanOrEqual(billed.inputTokens);
  expect(session.get('outputTokens')).toBeGreaterThanOrEqual(billed.outputTokens);
}
