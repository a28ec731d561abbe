import type { LibraryGame } from './libraryGame.ts';

export const lettersFromFarAway: LibraryGame = {
  id: 'letters-from-far-away',
  name: 'Letters from far away',
  summary: 'Two people write to each other across a great distance, and what they leave out arrives as well.',
  rules: [
    {
      says: 'Every line of yours is a letter of two or three sentences.',
      tells: 'Every line, the player’s and the Partner’s, is a letter of two or three sentences.',
      binds: 'both',
    },
    {
      says: 'Let weeks pass between one letter and the next, and let us tell it from what you write.',
      tells: 'Both let weeks pass between one letter and the next, and what they write tells it.',
      binds: 'both',
    },
    {
      says: 'Answer one thing in each letter, and leave one thing unanswered.',
      tells: 'Both answer one thing in each letter, and leave one thing unanswered.',
      binds: 'both',
    },
    {
      says: 'Before the last letter you set out for your partner.',
      tells: 'Before the last letter the player sets out for the Partner.',
      binds: 'player',
    },
  ],
  level: 'intermediate',
  energy: 'low',
  minutes: 14,
  skills: ['writing with feeling', 'reading between the lines', 'patience'],
  form: 'long',
  opening:
    'Lay a sheet of paper on whatever serves as a table at the location, and say how far it is to the other desk, and what the post has to cross. A pen is dipped, and the player has already written the date.',
  partnerRole:
    'You live far away and miss the player more than you write. You answer each letter with one of your own, in which weeks have passed and small news carries large news.',
  suggestion: 'two people who still write to each other by hand',
  suggestionKind: 'relationship',
  mechanic: null,
  roomWatches:
    'Time that passes between the lines; small news that carries large news; the question that nobody answers, and the answer that nobody asked for.',
  maxMinutes: 30,
};
