import { EndedBy } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { lastWord } from '../src/stage/lastWord.ts';

const played = { status: 'completed', turnsPlayed: 7 } as const;

describe('what is said under the curtain', () => {
  it('differs for everything that can end a scene', () => {
    const words = EndedBy.options.map((endedBy) => lastWord({ ...played, endedBy }));
    expect(new Set(words).size).toBe(EndedBy.options.length);
  });

  it('tells a game that ran out of time from one that came round', () => {
    expect(lastWord({ ...played, endedBy: 'time' })).toBe('Time! The house lights are up.');
    expect(lastWord({ ...played, endedBy: 'game' })).toBe('The game came round to its end.');
  });

  it('does not speak of a bow when nothing was played', () => {
    expect(lastWord({ ...played, turnsPlayed: 0, endedBy: 'player' })).toMatch(/before the first line/);
  });

  it('says that the house went dark over a show that was left', () => {
    expect(lastWord({ status: 'abandoned', turnsPlayed: 0, endedBy: 'idle' })).toMatch(/went dark/);
  });
});
