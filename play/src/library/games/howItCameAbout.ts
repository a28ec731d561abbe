import type { LibraryGame } from './libraryGame.ts';

export const howItCameAbout: LibraryGame = {
  id: 'how-it-came-about',
  name: 'How it all came about',
  summary: 'There must be a reason for that thing in the corner, and the two of you are the only witnesses.',
  rules: [
    'You tell a true story that nobody has told before.',
    'A card gives you the first words of each of your lines, and you finish the sentence.',
    'Your partner was there too and remembers other parts of it.',
    'Nothing that was told is ever taken back.',
  ],
  level: 'intermediate',
  energy: 'low',
  minutes: 12,
  skills: ['storytelling', 'cause and effect', 'sharing a memory'],
  form: 'long',
  opening:
    'Point a lantern at one thing at the location that nobody has ever been able to explain. Seat the only two witnesses in front of it, turn down the lights, and let the first card be dealt.',
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
    'Each thing following from the one before; details from the first minutes that matter in the last; two memories that disagree with love.',
  maxMinutes: 28,
};
