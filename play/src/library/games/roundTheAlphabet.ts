import type { LibraryGame } from './libraryGame.ts';

export const roundTheAlphabet: LibraryGame = {
  id: 'round-the-alphabet',
  name: 'Round the alphabet',
  summary: 'Twenty-six lines, twenty-six letters, and one occasion that has to be over by the last of them.',
  rules: [
    'Each line begins with the letter after the one before it.',
    'After Z comes A, and where you start you also end.',
    'The letter chooses your first word, and the scene chooses all the others.',
    'Whoever lands on X may begin with "Ex".',
  ],
  level: 'intermediate',
  energy: 'medium',
  minutes: 9,
  skills: ['focus', 'listening', 'working within limits'],
  form: 'short',
  opening:
    'Say that the occasion is about to begin at the location and that the speeches have been put in alphabetical order by an overzealous clerk. Name the letter on top of the pile and step aside.',
  suggestion: 'an occasion with far too many guests',
  suggestionKind: 'event',
  mechanic: { kind: 'alphabet' },
  roomWatches:
    'Lines that would be good without their letter; the audible dread of Q and X, and how it is mastered; a lap that ends in an ending.',
  maxMinutes: 20,
};
