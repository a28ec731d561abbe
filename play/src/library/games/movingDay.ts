import type { LibraryGame } from './libraryGame.ts';

export const movingDay: LibraryGame = {
  id: 'moving-day',
  name: 'Moving day',
  summary: 'The van comes at four, and everything you wrap in newspaper turns out to have a story.',
  rules: [
    'Somebody is leaving, and both of you are packing.',
    'Each thing you pick up brings back something that happened here.',
    'One of you throws away more easily, and the other has good reasons.',
    'The last box is closed together.',
  ],
  level: 'beginner',
  energy: 'low',
  minutes: 12,
  skills: ['sharing memories', 'describing', 'saying goodbye'],
  form: 'long',
  opening:
    'Fill the location with open boxes and pale rectangles where pictures hung, and let a removal van be heard turning into the street at the wrong end. One drawer is still full, and it is the player who opens it.',
  suggestion: 'a thing of yours that nobody else would keep',
  suggestionKind: 'keepsake',
  mechanic: null,
  roomWatches:
    'Memories that belong to both of them; the moment when the packing stops and nobody mentions it; what is left out of the boxes on purpose.',
  maxMinutes: 28,
};
