import { aPlayer, onStage } from '@improv/testing/stack/person';
import { understudyCalls, withFaults } from '@improv/testing/stack/understudyControl';
import { describe, expect, it } from 'vitest';
import { functionsHost } from './support/functionsHost.ts';

const host = functionsHost();

describe("the Partner's first words", () => {
  it('do not wait for a Room that takes four seconds', { timeout: 60_000 }, async () => {
    const player = await aPlayer(host.url);
    const sessionId = await onStage(player);
    await withFaults(
      [
        { task: 'partner', show: sessionId, delayMs: 400 },
        { task: 'room', show: sessionId, delayMs: 4_000 },
      ],
      async () => {
        const { chunks } = await player.stream('playTurn', {
          sessionId,
          turn: 1,
          line: 'The boiler is singing.',
        });
        const [partner] = await understudyCalls(sessionId, 'partner');
        const [room] = await understudyCalls(sessionId, 'room');
        const firstWords = chunks.find(({ chunk }) => chunk.kind === 'words')?.at as number;
        const roomHeard = chunks.find(({ chunk }) => chunk.kind === 'room')?.at as number;
        // In the order in which they must happen, whatever the machine's speed: how fast is the benchmark's business.
        expect(firstWords).toBeGreaterThanOrEqual(partner?.firstTokenAt as number);
        expect(firstWords).toBeLessThan(room?.firstTokenAt as number);
        expect(roomHeard).toBeGreaterThanOrEqual(room?.firstTokenAt as number);
        // The two were asked at the same time: neither's question waited for the other's answer.
        expect(room?.receivedAt).toBeLessThan(partner?.firstTokenAt as number);
        expect(partner?.receivedAt).toBeLessThan(room?.firstTokenAt as number);
      },
    );
  });

  it('do not hold up a Room that answers first', { timeout: 60_000 }, async () => {
    const player = await aPlayer(host.url);
    const sessionId = await onStage(player);
    await withFaults(
      [
        { task: 'partner', show: sessionId, delayMs: 4_000 },
        { task: 'room', show: sessionId, delayMs: 400 },
      ],
      async () => {
        const { chunks } = await player.stream('playTurn', {
          sessionId,
          turn: 1,
          line: 'The boiler is singing.',
        });
        expect(chunks[0]?.chunk.kind).toBe('room');
        const [partner] = await understudyCalls(sessionId, 'partner');
        expect(chunks[0]?.at).toBeLessThan(partner?.firstTokenAt as number);
      },
    );
  });
});
