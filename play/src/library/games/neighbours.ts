import type { LibraryGame } from './libraryGame.ts';

export const neighbours: LibraryGame = {
  id: 'neighbours',
  name: 'Neighbours',
  summary: 'Years of hearing each other through the wall, and today you need to borrow an egg.',
  rules: [
    {
      says: 'You live, work or wait right beside each other and have never properly talked.',
      tells:
        'The player and the Partner live, work or wait right beside each other and have never properly talked.',
      binds: 'both',
    },
    {
      says: 'You come to borrow something small.',
      tells: 'The player comes to borrow something small.',
      binds: 'player',
    },
    {
      says: 'Each of you knows more about the other than is polite, and lets it slip kindly.',
      tells: 'Both know more about the other than is polite, and let it slip kindly.',
      binds: 'both',
    },
    {
      says: 'Leave with more than you came for.',
      tells: 'The player leaves with more than they came for.',
      binds: 'player',
    },
  ],
  level: 'beginner',
  energy: 'low',
  minutes: 8,
  skills: ['small talk', 'warmth', 'reading between the lines'],
  form: 'long',
  opening:
    'Split the location in two with a wall as thin as paper, and say one thing that each side has heard through it for years. Then there is a knock, and it is the player who knocks.',
  partnerRole:
    'You are at home on the other side of a thin wall, and have heard the player through it for years. You have what is needed, you are glad of the company, and you let slip a little more than you meant to.',
  suggestion: 'something people borrow and never give back',
  suggestionKind: 'borrowed',
  mechanic: null,
  roomWatches:
    'Small talk that starts to carry weight; a secret told by accident and met with grace; what has been heard through the wall coming back.',
  maxMinutes: 20,
};
