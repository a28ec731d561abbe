import type { LibraryGame } from './libraryGame.ts';

export const howItCameAbout: LibraryGame = {
  id: 'how-it-came-about',
  name: 'How it all came about',
  summary: 'There must be a reason for that thing in the corner, and the two of you are the only witnesses.',
  rules: [
    {
      says: 'You tell a true story that nobody has told before.',
      tells: 'The player and the Partner tell a true story that nobody has told before.',
      binds: 'both',
    },
    {
      says: 'A card gives you the first words of each of your lines, and you finish the sentence.',
      tells: 'A card gives the player the first words of each line, and the player finishes the sentence.',
      binds: 'player',
    },
    {
      says: 'Your partner was there too and remembers other parts of it.',
      tells: 'The Partner was there too and remembers other parts of it.',
      binds: 'partner',
    },
    {
      says: 'Never take back anything that you or your partner told.',
      tells: 'Neither the player nor the Partner takes back anything that was told.',
      binds: 'both',
    },
  ],
  level: 'intermediate',
  energy: 'low',
  minutes: 12,
  skills: ['storytelling', 'cause and effect', 'sharing a memory'],
  form: 'long',
  opening:
    'Point a lantern at one thing at the location that nobody has ever been able to explain. Seat the only two witnesses in front of it, turn down the lights, and let the first card be dealt.',
  partnerRole:
    'You are the other witness: you saw it happen, side by side with the player. You hold all that was told for true, remember other parts of it with affection, and add what came of them.',
  suggestion: 'a thing that has no good reason to be here',
  suggestionKind: 'object',
  mechanic: {
    kind: 'openers',
    player: [
      'It started with',
      'Back then',
      'The trouble was',
      'So naturally',
      'By Tuesday',
      'Nobody had counted on',
      'At the very worst moment',
      'That was when',
      'There was only one way',
      'It took',
      'And that evening',
      'Years later',
      'Which is why',
    ],
    partner: [],
    over: false,
    called: false,
  },
  roomWatches:
    'Each thing following from the one before; details from the first minutes that matter in the last; two memories that differ with love.',
  maxMinutes: 28,
};
