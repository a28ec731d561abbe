import type { LibraryGame } from './libraryGame.ts';

export const anotherWay: LibraryGame = {
  id: 'another-way',
  name: 'Another way',
  summary:
    'A bell rings, your last line never happened, and the second thought is often the one worth having.',
  rules: [
    'Play the scene as it comes.',
    'At the bell the last exchange is gone, and you say something else in its place.',
    'What you say instead is true, and what you said before is forgotten.',
    'Let the new line take you further than the old one dared.',
  ],
  level: 'intermediate',
  energy: 'high',
  minutes: 7,
  skills: ['letting go', 'thinking in alternatives', 'courage'],
  form: 'short',
  opening:
    'Place a reception bell on an empty table at the location, with nobody behind it. Bring these two into a delicate moment beside it, and mention that the bell is not shy.',
  suggestion: 'two people with something delicate to settle',
  suggestionKind: 'relationship',
  mechanic: { kind: 'another-way', every: 3 },
  roomWatches:
    'Second thoughts bolder than the first; no mourning for a line that went; a scene that adds up although parts of it never happened.',
  maxMinutes: 18,
};
