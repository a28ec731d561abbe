import type { LibraryGame } from './libraryGame.ts';

export const famousFirstWords: LibraryGame = {
  id: 'famous-first-words',
  name: 'Famous first words',
  summary: 'Somebody hands you your first line; all that is left is to find out who would ever say it.',
  rules: [
    {
      says: 'Your first line is given, and you say it as if you had meant it all day.',
      tells: 'The player’s first line is given, and is said as if it had been meant all day.',
      binds: 'player',
    },
    {
      says: 'After that every word is yours.',
      tells: 'After that every word is the player’s own.',
      binds: 'player',
    },
    {
      says: 'By your third line we know why the first one had to be said.',
      tells: 'By the player’s third line the house knows why the first one had to be said.',
      binds: 'player',
    },
  ],
  level: 'beginner',
  energy: 'medium',
  minutes: 7,
  skills: ['committing', 'justifying', 'starting before you are ready'],
  form: 'short',
  opening:
    'Hold up a card with somebody else’s handwriting on it and let it drift down to the player’s feet at the location. The partner is there already, and has been waiting for exactly this sentence.',
  partnerRole:
    'You were here first, and have waited for exactly the sentence that the player opens with. To you it is the most natural thing to say: you know what hangs on it for the two of you, and you act on it.',
  suggestion: 'a sentence that begins in the middle of something',
  suggestionKind: 'first-line',
  mechanic: { kind: 'given-lines', last: false },
  roomWatches:
    'The first line said without apology; how soon it becomes the only thing this person could have said; what it set going.',
  maxMinutes: 18,
};
