import { expect, it } from 'vitest';
import { linked } from '../src/ui/linked.ts';

it('makes the place that a sentence names one to go to, and leaves its words alone', () => {
  expect(linked('You are not alone: findahelpline.com lists people who listen.')).toEqual([
    { text: 'You are not alone: ', href: null },
    { text: 'findahelpline.com', href: 'https://findahelpline.com' },
    { text: ' lists people who listen.', href: null },
  ]);
});

it.each([
  ['See https://findahelpline.com/countries/de.', 'https://findahelpline.com/countries/de'],
  ['See www.samaritans.org, any time.', 'https://www.samaritans.org'],
])('takes the address out of "%s" without its full stop or comma', (sentence, href) => {
  expect(linked(sentence).map((piece) => piece.href)).toContain(href);
  expect(
    linked(sentence)
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence);
});

it.each(['That word hurts real people.', 'Nothing here... not even this.one', 'http://plain.example', ''])(
  'finds nothing to go to in "%s"',
  (sentence) => {
    expect(linked(sentence).every(({ href }) => href === null)).toBe(true);
  },
);
