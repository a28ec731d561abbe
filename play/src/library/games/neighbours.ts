import type { LibraryGame } from './libraryGame.ts';

export const neighbours: LibraryGame = {
  id: 'neighbours',
  name: 'Neighbours',
  summary: 'Years of hearing each other through the wall, and today one of you needs to borrow an egg.',
  rules: [
    'You live, work or wait right beside each other and have never properly talked.',
    'You come to borrow something small.',
    'Each of you knows more about the other than is polite, and lets it slip kindly.',
    'Leave with more than you came for.',
  ],
  level: 'beginner',
  energy: 'low',
  minutes: 8,
  skills: ['small talk', 'warmth', 'reading between the lines'],
  form: 'long',
  opening:
    'Split the location in two with a wall as thin as paper, and say one thing that each side has heard through it for years. Then there is a knock, and it is the player who knocks.',
  suggestion: 'something people borrow and never give back',
  suggestionKind: 'borrowed',
  mechanic: null,
  roomWatches:
    'Small talk that starts to carry weight; a secret told by accident and met with grace; what has been heard through the wall coming back.',
  maxMinutes: 20,
};
