import type { LibraryGame } from './libraryGame.ts';

export const roundTheAlphabet: LibraryGame = {
  id: 'round-the-alphabet',
  name: 'Round the alphabet',
  summary: 'Twenty-six lines, twenty-six letters, and one occasion that has to be over by the last of them.',
  rules: [
    {
      says: 'Begin each line with the letter after the one before it.',
      tells: 'Both begin each line with the letter after the one that the line before it began with.',
      binds: 'both',
    },
    {
      says: 'After Z comes A, and once you are round, you are home.',
      tells: 'After Z comes A, and once both are round, the scene is over.',
      binds: 'both',
    },
    {
      says: 'The letter chooses your first word, and the scene chooses all the others.',
      tells: 'The letter chooses the first word of both, and the scene chooses all the others.',
      binds: 'both',
    },
    {
      says: 'If you land on X, you may begin with "Ex".',
      tells: 'On X, the player or the Partner may begin with "Ex".',
      binds: 'both',
    },
  ],
  level: 'intermediate',
  energy: 'medium',
  minutes: 9,
  skills: ['focus', 'listening', 'working within limits'],
  form: 'short',
  opening:
    'Say that the occasion is about to begin at the location and that the speeches have been put in alphabetical order by an overzealous clerk. Name the letter on top of the pile and step aside.',
  partnerRole:
    'You run the occasion together with the player, and want it done by the last letter. You answer what was just said, letter or no letter, and bring in guests, gifts and small disasters by name.',
  suggestion: 'an occasion with far too many guests',
  suggestionKind: 'event',
  mechanic: { kind: 'alphabet' },
  roomWatches:
    'Lines that would be good without their letter; the dread of Q and X, and how it is mastered; a lap that ends in an ending.',
  maxMinutes: 20,
};
