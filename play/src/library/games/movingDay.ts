import type { LibraryGame } from './libraryGame.ts';

export const movingDay: LibraryGame = {
  id: 'moving-day',
  name: 'Moving day',
  summary: 'The van comes at four, and everything you wrap in newspaper turns out to have a story.',
  rules: [
    {
      says: 'You are leaving, and your partner helps you pack.',
      tells: 'The player is leaving, and the Partner helps with the packing.',
      binds: 'both',
    },
    {
      says: 'Each thing you pick up brings back something that happened here.',
      tells: 'Each thing that the player or the Partner picks up brings back something that happened here.',
      binds: 'both',
    },
    {
      says: 'Your partner throws away easily, and you have good reasons to keep things.',
      tells: 'The Partner throws away easily, and the player has good reasons to keep things.',
      binds: 'both',
    },
    {
      says: 'The two of you close the last box together.',
      tells: 'The player and the Partner close the last box together.',
      binds: 'both',
    },
  ],
  level: 'beginner',
  energy: 'low',
  minutes: 12,
  skills: ['sharing memories', 'describing', 'saying goodbye'],
  form: 'long',
  opening:
    'Fill the location with open boxes and pale rectangles where pictures hung, and let a removal van be heard turning into the street at the wrong end. One drawer is still full, and it is the player who opens it.',
  partnerRole:
    'You have shared this place with the player, and you stay when they leave. You help with the packing, throw away easily, and keep coming upon things that only the two of you can explain.',
  suggestion: 'a thing of yours that nobody else would keep',
  suggestionKind: 'keepsake',
  mechanic: null,
  roomWatches:
    'Memories that belong to both of them; the moment when the packing no longer matters; what is left out of the boxes on purpose.',
  maxMinutes: 28,
};
