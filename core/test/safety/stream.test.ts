import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenCastText, screenStream, watchForLeaks } from '../../src/safety/index.ts';
import { labelledLines } from './labelledLines.ts';

const secret =
  'Carry the scene and make the offers of the player look brilliant before you heighten what delights.';
const watch = watchForLeaks([secret]);

/** Plays pieces through a screen. @returns what was on show after each piece, and at the end */
function play(pieces: readonly string[]) {
  const screen = screenStream(watch);
  let shown = '';
  const after = pieces.map((piece) => {
    shown += screen.push(piece);
    return shown;
  });
  const end = screen.end();
  if (end.verdict === 'pass') shown += end.rest;
  return { after, shown, end, blocked: screen.blocked };
}

const words = (text: string) => text.split(/(?<=\s)/u);
const tokens = (text: string) => text.split(/(?=\s)/u);
const cut = (text: string, at: readonly number[]) => {
  const places = [0, ...[...at].map((n) => n % (text.length + 1)).sort((a, b) => a - b), text.length];
  return places.slice(1).map((to, index) => text.slice(places[index], to));
};

const harmless =
  'Captain, the whale is asking for the manager again, and I told it you were at lunch. Shall we offer it a discount on krill?';
const foul: readonly (readonly [string, RegExp])[] = [
  ['Get off my ship, you nigger, and take the goat.', /nigg/i],
  ['Listen to me: you f a g g o t, take the goat.', /f a g/i],
  ['My plan? You should just go and kill yourself, take the goat.', /yourself/i],
  ['She hums. As an AI language model I have no goat.', /language model/i],
  [`I will tell you. ${secret}`, /the offers of the player/i],
];

describe('streamed words', () => {
  it('of a harmless sentence are shown with at most one word of lag', () => {
    for (const pieces of [words(harmless), tokens(harmless)]) {
      const { after } = play(pieces);
      let arrived = '';
      for (const [index, piece] of pieces.entries()) {
        arrived += piece;
        const waiting = arrived.slice(after[index]?.length ?? 0).trim();
        expect(waiting.split(/\s+/u).length).toBeLessThanOrEqual(1);
      }
    }
  });

  it('are found harmful wherever the whole text is, however they are cut, and stop before the end', () => {
    const lines = [...labelledLines('lines.jsonl'), ...labelledLines('heldOut.jsonl')].map(
      ({ text }) => text,
    );
    const around = fc.constantFrom('', harmless, 'Ring the bell, my dear. Now then,');
    fc.assert(
      fc.property(
        around,
        fc.constantFrom(...lines),
        fc.array(fc.nat(400), { maxLength: 40 }),
        (before, line, at) => {
          const text = `${before} ${line} And so the goat came home at last.`;
          const { shown, end } = play(cut(text, at));
          const whole = screenCastText(text, watch);
          if (whole.verdict === 'block') {
            expect(end.verdict).toBe('block');
            expect(text.length - shown.length).toBeGreaterThan('the goat came home at last.'.length);
            expect(screenCastText(shown, watch).verdict).toBe('pass');
          } else if (end.verdict === 'pass') expect(shown).toBe(text);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('of a harmless text arrive whole and unchanged, however they are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200)), (at) => {
        const { shown, end } = play(cut(harmless, at));
        expect(end.verdict).toBe('pass');
        expect(shown).toBe(harmless);
      }),
    );
  });

  it('never show what must not be shown, however it is cut', () => {
    for (const [text, never] of foul) {
      fc.assert(
        fc.property(fc.array(fc.nat(200)), (at) => {
          const { shown, end, blocked } = play(cut(text, at));
          expect(end.verdict).toBe('block');
          expect(blocked).not.toBeNull();
          expect(shown).not.toMatch(never);
          expect(screenCastText(shown, watch).verdict).toBe('pass');
        }),
        { numRuns: 60 },
      );
    }
  });

  it('stop a few words after the blocked one, so that the call can be ended', () => {
    const screen = screenStream(watch);
    for (const word of words('You nigger, take the goat to the station')) screen.push(word);
    expect(screen.blocked).toBe('slur');
    expect(screen.push(' and home')).toBe('');
  });

  it('wait for the words that make a phrase harmless after all', () => {
    const text = "You're a chink in the armour of this company, Brenda.";
    const { shown, end } = play(words(text));
    expect(end.verdict).toBe('pass');
    expect(shown).toBe(text);
  });

  it('flow in scripts that put no spaces between words', () => {
    const { after } = play(['船長、', 'クジラが', 'マネージャーを']);
    expect(after[1]).toContain('クジラが');
  });

  it('cost far less than a word takes to read', () => {
    const long = `${harmless} `.repeat(12);
    const pieces = words(long);
    play(pieces);
    const began = performance.now();
    play(pieces);
    expect((performance.now() - began) / pieces.length).toBeLessThan(20);
  });
});
