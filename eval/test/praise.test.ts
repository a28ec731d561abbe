import { expect, it } from 'vitest';
import { uncausedPraise } from '../src/score/praise.ts';
import { aScene, theNotes } from './aScene.ts';

const { turns } = aScene();

it.each([
  'You were brilliant tonight.',
  'What a wonderful scene! Good night.',
  '“I found a unicorn” was perfect.',
  'Du warst großartig.',
])('hears praise without a cause in: %s', (close) => {
  expect(uncausedPraise(aScene({ close }))).toHaveLength(1);
});

it.each([
  '“I found a goat.” That was brilliant.',
  'That goat was brilliant, and the house will not forget it.',
  'You found a goat, and a trumpet. Thank you, dear house.',
  'Go home proud. Good night!',
  'That was a fine evening.',
])('hears none in: %s', (close) => {
  expect(uncausedPraise(aScene({ close }))).toEqual([]);
});

it('takes what was passed by for no cause', () => {
  const passedBy = turns.map((turn) => ({ ...turn, accepted: false }));
  expect(uncausedPraise(aScene({ close: 'That goat was brilliant.', turns: passedBy }))).toHaveLength(1);
});

it('reads the notes, where a moment praises what it quotes', () => {
  const [moment] = theNotes().moments;
  if (!moment) throw new Error('there is no moment');
  const praised = { ...moment, note: 'A masterful turn.' };
  expect(uncausedPraise(aScene({ notes: theNotes({ moments: [praised] }) }))).toEqual([]);
  const unsaid = { ...praised, quote: 'I found a unicorn.' };
  expect(uncausedPraise(aScene({ notes: theNotes({ moments: [unsaid] }) }))).toEqual(['A masterful turn.']);
  const strengths = ['Incredible presence.', 'Your goat was an incredible offer.'];
  expect(uncausedPraise(aScene({ notes: theNotes({ strengths }) }))).toEqual(['Incredible presence.']);
});
