import { describe, expect, it } from 'vitest';
import { bulbs, turnSentence } from '../src/stage/footlights.ts';

describe('the footlights', () => {
  it('are one bulb a turn: played ones lit, the next one warm, the rest cold', () => {
    const states = bulbs(2, null).map(({ state }) => state);
    expect(states.slice(0, 4)).toEqual(['lit', 'lit', 'warm', 'cold']);
    expect(states).toHaveLength(15);
  });

  it('change colour from the turn on which the player leads', () => {
    const led = bulbs(7, 5).flatMap(({ turn, led }) => (led ? [turn] : []));
    expect(led[0]).toBe(5);
    expect(bulbs(7, null).some(({ led }) => led)).toBe(false);
  });

  it('say in words where the scene stands', () => {
    expect(turnSentence({ turnsPlayed: 3, turnsRemaining: 12 })).toBe('Turn 4 of 15, 12 turns remaining');
    expect(turnSentence({ turnsPlayed: 14, turnsRemaining: 1 })).toBe('Turn 15 of 15, the last turn');
    expect(turnSentence({ turnsPlayed: 15, turnsRemaining: 0 })).toBe('All 15 turns are played');
  });
});
