import type { LibraryGame } from './libraryGame.ts';

export const anotherWay: LibraryGame = {
  id: 'another-way',
  name: 'Another way',
  summary:
    'A bell rings, your last line never happened, and the second thought is often the one worth having.',
  rules: [
    {
      says: 'Play the scene as it comes.',
      tells: 'Until the bell rings, both play the scene as it comes.',
      binds: 'both',
    },
    {
      says: 'At the bell the last exchange is gone, and you say something else in its place.',
      tells:
        'At the bell the last exchange never happened, and the player and the Partner each say something else in its place.',
      binds: 'both',
    },
    {
      says: 'What you say instead is true, and what you said before is forgotten.',
      tells: 'What the player and the Partner say instead is true, and what they said before is forgotten.',
      binds: 'both',
    },
    {
      says: 'Let the new line take you further than the old one dared.',
      tells: 'With the new line both go further than the old one dared.',
      binds: 'both',
    },
  ],
  level: 'intermediate',
  energy: 'high',
  minutes: 7,
  skills: ['letting go', 'thinking in alternatives', 'courage'],
  form: 'short',
  opening:
    'Place a reception bell on an empty table at the location, with nobody behind it. Bring these two into a delicate moment beside it, and mention that the bell is not shy.',
  partnerRole:
    'You are the other of the two people the house named, and you want the delicate matter between you and the player settled today. What the bell takes back, you say anew, more boldly, with no memory of the old line.',
  suggestion: 'two people with something delicate to settle',
  suggestionKind: 'relationship',
  mechanic: { kind: 'another-way', every: 3 },
  roomWatches:
    'Second thoughts bolder than the first; no mourning for a line that went; a scene that adds up although parts of it never happened.',
  maxMinutes: 18,
};
