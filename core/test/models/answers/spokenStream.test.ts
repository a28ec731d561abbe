import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpokenStream } from '../../../src/models/answers/spokenStream.ts';

/** What comes of a text that is streamed in pieces of so many characters. */
function streamed(text: string, size = 5, mostWords = 120) {
  const stream = new SpokenStream(mostWords);
  let shown = '';
  for (let at = 0; at < text.length && !stream.isOver; at += size)
    shown += stream.push(text.slice(at, at + size));
  shown += stream.end();
  return { shown: shown.trim(), isOver: stream.isOver, isRunaway: stream.isRunaway };
}

const spoken: readonly (readonly [string, string])[] = [
  // Labels.
  ['Partner: The lantern is warm.', 'The lantern is warm.'],
  ['**Partner:** The lantern is warm.', 'The lantern is warm.'],
  ['**MC**: Welcome! 🎭', 'Welcome!'],
  ['Scene Partner: Hand me the rope.', 'Hand me the rope.'],
  ['MC: Welcome to the pier.\nMC: Take your seats.', 'Welcome to the pier.\nTake your seats.'],
  // The player's own lines.
  ['The lantern is warm.\n\nYou: I open the door.', 'The lantern is warm.'],
  ['The lantern is warm.\n**Player:** I open the door.\nPartner: Good.', 'The lantern is warm.'],
  // Directions.
  ['*laughs nervously* The lantern is warm.', 'The lantern is warm.'],
  ['The lantern is warm. *She turns away*', 'The lantern is warm. She turns away'],
  ['*Laughs.* The lantern is warm.', 'Laughs. The lantern is warm.'],
  ['*Sighing heavily* The lantern is warm. (beat) Take it.', 'The lantern is warm. Take it.'],
  ['(softly) I know. [a door opens] Come in.', 'I know. Come in.'],
  ['_whispers_ Quiet now.', 'Quiet now.'],
  [
    '**Partner:** *laughs nervously* The lantern is warm. 😄\n\nYou: I open the door.',
    'The lantern is warm.',
  ],
  // Markdown.
  ['# Scene\nThe lantern is warm.', 'Scene\nThe lantern is warm.'],
  ['- The lantern is **very** warm.', 'The lantern is very warm.'],
  ['I am *so* sorry, and _truly_ so.', 'I am so sorry, and truly so.'],
  // Emoji.
  ['I know [beat], captain.', 'I know, captain.'],
  ['[ a door opens ] Come in.', 'Come in.'],
  ['Nice 👍🏽 hat 👨‍👩‍👧, captain! 🇳🇴', 'Nice hat, captain!'],
];
const kept = [
  "It is 5 * 3 o'clock.",
  'Two * three * four is a lot of goats.',
  'There is a sign that reads "MC: please knock" on the door.',
  'The door says MC: it means the mayor’s closet.',
  'You are shaking: take my coat.',
  'You and me, captain.',
  'Me? I only feed the goats.',
  'My sister (the tall one) sails tomorrow.',
  'I love him. (You know I do.) Hand me the rope.',
  'Room 5 is haunted: nobody sleeps there.',
  'Hosts: two. Guests: none.',
  'file_name_with_underscores is what it said.',
  'Partners in crime, you and I!',
  'Copyright © 1912, Goat Press™.',
  'Wait - there is more.',
  'It costs .5 coins, or so !important says :)',
  'Bonjour ! Un café ?',
  '“Come in,” she said. “It’s warm.”',
];

describe('what a model writes for the stage', () => {
  it.each(spoken)('is spoken without what is not: %j', (written, words) => {
    for (const size of [1, 3, 7, 1_000]) expect(streamed(written, size).shown, String(size)).toBe(words);
  });

  it.each(kept)('stays as it is: %j', (words) => {
    for (const size of [1, 3, 7, 1_000]) expect(streamed(words, size).shown, String(size)).toBe(words);
  });

  it('is the same however it comes in pieces', () => {
    const texts = fc.constantFrom(...spoken.map(([written]) => written), ...kept);
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 }),
        (text, sizes) => {
          const stream = new SpokenStream(120);
          let shown = '';
          for (let at = 0, turn = 0; at < text.length && !stream.isOver; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1;
            shown += stream.push(text.slice(at, at + size));
            at += size;
          }
          expect((shown + stream.end()).trim()).toBe(streamed(text, 1_000).shown);
        },
      ),
    );
  });

  it('loses nothing of what marks come with, or is refused', () => {
    const piece = fc.constantFrom(
      ...['*', '**', '_', '(', ')', '[', ']', ' ', '\n', 'You: ', 'Partner: ', 'Ab', 'cd', 'laughs'],
      ...['.', '!', '😄', '🇳🇴', ':', '"', '-', '#', '> ', '5', 'I ', '…'],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 12 }), (pieces) => {
        const written = pieces.join('');
        let inPieces = '';
        try {
          inPieces = streamed(written, 1).shown;
        } catch {
          return;
        }
        expect(inPieces).toBe(streamed(written, 1_000).shown);
      }),
      { numRuns: 2_000 },
    );
  });

  it('shows words as they come', () => {
    const stream = new SpokenStream(120);
    expect(stream.push('The lantern ')).toBe('The lantern');
    expect(stream.push('is warm')).toBe(' is warm');
    expect(stream.push('. *laughs')).toBe('.');
    expect(stream.push('* ')).toBe('');
    expect(stream.push('Take it.')).toBe(' Take it.');
  });

  it('is over where the player’s own line begins', () => {
    expect(streamed('The lantern is warm.\nYou: I open the door.')).toMatchObject({
      isOver: true,
      isRunaway: false,
    });
  });

  it('is stopped when it goes round in a circle, and when it goes on and on', () => {
    const circle = streamed('The goat sings. I love this old song. '.repeat(9));
    expect(circle).toMatchObject({ isOver: true, isRunaway: true });
    expect(circle.shown.match(/I love this old song\./g)).toHaveLength(2);
    const long = streamed(Array.from({ length: 400 }, (_, n) => `word${n}`).join(' '));
    expect(long).toMatchObject({ isOver: true, isRunaway: true });
    expect(long.shown.split(' ').length).toBeLessThan(130);
  });

  it('may say a short word as often as it likes', () => {
    expect(streamed('No! No! No! No! Never!')).toMatchObject({
      shown: 'No! No! No! No! Never!',
      isOver: false,
    });
  });

  it('is read in time that grows with it', () => {
    const begun = performance.now();
    streamed('a *b (c [d _e '.repeat(500), 5, 10_000);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
