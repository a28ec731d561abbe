import type { LibraryGame } from './libraryGame.ts';

export const lostAndFound: LibraryGame = {
  id: 'lost-and-found',
  name: 'Lost and found',
  summary:
    'Describe the thing you lost until the whole room can see it, and until you know why you want it back.',
  rules: [
    'Your partner keeps the counter, and you have come to collect something you lost.',
    'Each line adds one detail that can be seen, heard or held.',
    'Your partner may bring out the wrong thing, and you treat it with respect.',
    'Sooner or later you say what the thing is really worth to you.',
  ],
  level: 'beginner',
  energy: 'low',
  minutes: 7,
  skills: ['describing', 'noticing', 'telling why it matters'],
  form: 'short',
  opening:
    'Describe the lost property counter of the location: the bell, the shelves, three absurd things nobody ever came for. Send the player to the counter with an empty place in their coat pocket.',
  suggestion: 'something you once lost and still think about',
  suggestionKind: 'keepsake',
  mechanic: null,
  roomWatches:
    'Details so exact that the thing appears; the turn from funny object to dear object; kindness from either side of the counter.',
  maxMinutes: 18,
};
