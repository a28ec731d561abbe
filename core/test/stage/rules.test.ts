import { advance, begin, findGame } from '@improv/play';
import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../src/stage/rules.ts';

const game = findGame('round-the-alphabet') ?? findGame('alphabet');

describe("a game's rules in a turn", () => {
  it('hold both sides, and follow what was really said', () => {
    if (!game) throw new Error('the library has no alphabet game');
    let mechanic = begin(game, 'a-show', 'M');
    const first = rulesFor(mechanic, 1, 'anything');
    if (first.player?.kind !== 'first-letter') throw new Error('the alphabet asks for a letter');
    const { letter } = first.player;
    const line = `${letter}onderful, you are early.`;
    const kept = rulesFor(mechanic, 1, line);
    expect(kept).toMatchObject({ playerKept: true, callOut: null, partner: { kind: 'first-letter' } });
    const missed = rulesFor(mechanic, 1, `${letter === 'X' ? 'Y' : 'X'}anything at all.`);
    expect(missed.playerKept).toBe(false);
    expect(missed.callOut).toMatch(/\w/);
    mechanic = advance(mechanic, 1, line, 'And so it is.');
    expect(rulesFor(mechanic, 2, '').player).not.toEqual(first.player);
  });

  it('are none in a game without any', () => {
    const free = findGame('free-scene');
    const mechanic = free ? begin(free, 'a-show') : null;
    expect(rulesFor(mechanic, 1, 'Hello.')).toEqual({
      call: null,
      player: null,
      playerKept: null,
      callOut: null,
      partner: null,
    });
  });

  it.each([
    ['change-in-the-weather', 'emotion'],
    ['wrong-shelf', 'genre'],
  ])('are neither kept nor missed where no code can judge: %s', (id, kind) => {
    const called = findGame(id);
    const mechanic = called ? begin(called, 'a-show') : null;
    for (const line of ['', 'No.', 'I am so happy for you.', 'Draw!']) {
      const rules = rulesFor(mechanic, 1, line);
      expect(rules).toMatchObject({ player: { kind }, partner: { kind }, playerKept: null, callOut: null });
    }
  });
});
