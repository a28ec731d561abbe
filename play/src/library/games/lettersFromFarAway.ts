import type { LibraryGame } from './libraryGame.ts';

export const lettersFromFarAway: LibraryGame = {
  id: 'letters-from-far-away',
  name: 'Letters from far away',
  summary: 'Two people write to each other across a great distance, and what they leave out arrives as well.',
  rules: [
    'Every line is a letter of two or three sentences, read aloud.',
    'Weeks pass between one letter and the next, and we can tell.',
    'Answer one thing in each letter, and leave one thing unanswered.',
    'Before the last letter one of you sets out.',
  ],
  level: 'intermediate',
  energy: 'low',
  minutes: 14,
  skills: ['writing with feeling', 'reading between the lines', 'patience'],
  form: 'long',
  opening:
    'Lay a sheet of paper on whatever serves as a table at the location, and say how far it is to the other desk, and what the post has to cross. A pen is dipped, and the player has already written the date.',
  suggestion: 'two people who still write to each other by hand',
  suggestionKind: 'relationship',
  mechanic: null,
  roomWatches:
    'Time that passes between the lines; small news that carries large news; the question that nobody answers, and the answer that nobody asked for.',
  maxMinutes: 30,
};
