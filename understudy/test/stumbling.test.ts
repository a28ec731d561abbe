import { Stumble } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { Cast } from '../src/cast/cast.ts';
import { stillOpen } from '../src/lines/stumbles.ts';
import { ask, briefFor } from './show.ts';

const script = [
  { n: 1, speaker: 'player' as const, text: 'I brought the golden teapot.' },
  { n: 2, speaker: 'player' as const, text: 'Agnes wants to hide it in the cellar.' },
];
const line = 'The goat has eaten the map.';
const stumbleOf = (stumble: Stumble, i: number) =>
  ask(new Cast(), briefFor({ show: `stumble-${i}`, beat: 'stumble', turn: 6, stumble, script }), line);

/** What shows that the Partner stumbles in this way. */
const signs: Readonly<Record<Stumble, RegExp>> = {
  confusion: /wait|lost|wrong|hold on|sorry, what|no …|nothing|order|forgot/i,
  'lost-object': /gone|where|had (?:it|them)|pockets|swapped|put (?:it|them) down|who took|keep an eye/i,
  fear: /can’t|brave|shak|still|nightmares|cold|small|closer/i,
  'lowered-status':
    /you decide|copied|show me|whatever you say|orders|take over|what to do|you lead|lead me|would you have|all you/i,
  'wrong-assumption': /I’ve|isn’t it|I took it|decided|I did as you asked/i,
};

describe('the Partner who stumbles', () => {
  it.each(Stumble.options)('can be seen to stumble by %s, each time in its own words', (stumble) => {
    const said = Array.from({ length: 12 }, (_, i) => stumbleOf(stumble, i));
    for (const one of said) expect(one).toMatch(signs[stumble]);
    expect(new Set(said).size).toBeGreaterThanOrEqual(5);
  });

  it('stumbles over what is on stage', () => {
    const said = Stumble.options.flatMap((stumble) =>
      Array.from({ length: 6 }, (_, i) => stumbleOf(stumble, i)),
    );
    const known = said.filter((one) => /teapot|goat|map|Agnes|cellar/i.test(one));
    expect(known.length / said.length).toBeGreaterThan(0.75);
  });

  it('never denies what the player has put on stage', () => {
    for (const stumble of Stumble.options) {
      for (let i = 0; i < 6; i += 1)
        expect(stumbleOf(stumble, i)).not.toMatch(/there is no|that’s not true|never was/i);
    }
  });

  it.each(Stumble.options)(
    'stays in a stumble (%s) that the player passes by, and solves nothing itself',
    (openStumble) => {
      const said = ['Anyway, the weather.', 'asdf', '...'].map((passed, i) =>
        ask(
          new Cast(),
          briefFor({ show: `open-${i}`, beat: 'open', turn: 7, openStumble, move: null, script }),
          passed,
        ),
      );
      for (const one of said) {
        expect(stillOpen[openStumble]).toContain(one);
        expect(one.split(' ').length).toBeLessThanOrEqual(20);
      }
    },
  );

  it('lets the player’s line ring at the end, in a few words and without a question', () => {
    for (let i = 0; i < 20; i += 1) {
      const said = ask(
        new Cast(),
        briefFor({ show: `end-${i}`, beat: 'landing', turn: 15, move: null, script }),
        line,
      );
      expect(said.split(' ').length).toBeLessThanOrEqual(12);
      expect(said).not.toMatch(/[?#]/);
    }
  });

  it('lets the player’s lead succeed when they answer the stumble', () => {
    const said = Array.from({ length: 12 }, (_, i) =>
      ask(
        new Cast(),
        briefFor({
          show: `led-${i}`,
          beat: 'open',
          turn: 7,
          openStumble: 'fear',
          move: null,
          script: [
            ...script,
            { n: 6, speaker: 'partner', text: 'I can’t look into the hatch. You go first, with the teapot.' },
          ],
        }),
        'I open the hatch with the teapot.',
      ),
    );
    const grateful = said.filter((one) => /hatch|teapot/i.test(one));
    expect(grateful.length).toBeGreaterThanOrEqual(11);
    expect(said.some((one) => /works|opens|courage|safe|without you|breathe|shaking/i.test(one))).toBe(true);
  });

  it('has something to stumble over even on an empty stage', () => {
    for (const stumble of Stumble.options) {
      const said = ask(
        new Cast(),
        briefFor({ show: 'empty', beat: 'stumble', turn: 6, stumble, script: [] }),
        'yes',
      );
      expect(said.split(' ').length).toBeGreaterThan(6);
    }
  });
});
