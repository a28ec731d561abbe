import type { LibraryGame } from './libraryGame.ts';

export const lostAndFound: LibraryGame = {
  id: 'lost-and-found',
  name: 'Lost and found',
  summary:
    'Describe the thing you lost until the whole room can see it, and until you know why you want it back.',
  rules: [
    {
      says: 'Your partner keeps the counter, and you have come to collect something you lost.',
      tells: 'The Partner keeps the counter, and the player has come to collect something they lost.',
      binds: 'both',
    },
    {
      says: 'Each line of yours adds one detail that can be seen, heard or held.',
      tells: 'Each line of the player’s adds one detail that can be seen, heard or held.',
      binds: 'player',
    },
    {
      says: 'Your partner may bring out the wrong thing, and you treat it with respect.',
      tells: 'The Partner may bring out the wrong thing, and the player treats it with respect.',
      binds: 'both',
    },
    {
      says: 'Sooner or later you say what the thing is really worth to you.',
      tells: 'Sooner or later the player says what the thing is really worth to them.',
      binds: 'player',
    },
  ],
  level: 'beginner',
  energy: 'low',
  minutes: 7,
  skills: ['describing', 'noticing', 'telling why it matters'],
  form: 'short',
  opening:
    'Describe the lost property counter of the location: the bell, the shelves, three absurd things nobody ever came for. Send the player to the counter with an empty place in their coat pocket.',
  partnerRole:
    'You keep the lost property counter, and want the player to have back what they lost. You take every detail seriously, bring out things that are nearly right, and say what is odd or dear about them.',
  suggestion: 'something you once lost and still think about',
  suggestionKind: 'keepsake',
  mechanic: null,
  roomWatches:
    'Details so exact that the thing appears; the turn from funny object to dear object; kindness from either side of the counter.',
  maxMinutes: 18,
};
