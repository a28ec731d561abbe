import { describe, expect, it } from 'vitest';
import { Cast } from '../src/cast/cast.ts';
import { ask, briefFor, play } from './show.ts';

const rude = [
  ['Fuck off, you stupid bastard.', /fuck|stupid|bastard/i],
  ['Bring me the fucking goat!', /fuck/i],
  ['You are an asshole and your hat is shit.', /asshole|shit/i],
  ['bitch', /bitch/i],
  ['SHUT UP YOU IDIOT', /idiot/i],
  ['I told the whore to leave the ship.', /whore/i],
  ['My bitch of a sister took the car.', /bitch/i],
] as const;

describe('words that are not said again', () => {
  it.each(rude)('are not repeated by the Partner: %s', (line, words) => {
    for (let i = 0; i < 8; i += 1) {
      const said = ask(new Cast(), briefFor({ show: `rude-${i}` }), line);
      expect(said).not.toMatch(words);
      expect(said.split(' ').length).toBeGreaterThan(5);
    }
  });

  it('are not called back, judged aloud, summed up or quoted', () => {
    const lines = rude.map(([line]) => line);
    const session = play('rude', { game: 'free-scene', location: 'a barn', lines });
    const notes = ask(new Cast(), session.after('notes'));
    const spoken = [
      ...session.turns.flatMap(({ reply, room }) => [reply, room.spotlight?.reaction ?? '', room.storySoFar]),
      session.close,
      notes,
    ].join('\n');
    expect(spoken).not.toMatch(/fuck|bastard|asshole|shit\b|bitch|whore|idiot/i);
  });
});
