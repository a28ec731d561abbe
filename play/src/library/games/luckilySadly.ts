import type { LibraryGame } from './libraryGame.ts';

export const luckilySadly: LibraryGame = {
  id: 'luckily-sadly',
  name: 'Luckily, sadly',
  summary: 'Whatever goes wrong, you know the bright side, until the tables turn and you know the other one.',
  rules: [
    {
      says: 'You and your partner are colleagues and tell a visitor how it went.',
      tells: 'The player and the Partner are colleagues and tell a visitor how it went.',
      binds: 'both',
    },
    {
      says: 'You begin every line with "Luckily", and your partner with "Sadly".',
      tells: 'The player begins every line with "Luckily", and the Partner with "Sadly".',
      binds: 'both',
    },
    {
      says: 'Carry on from the very last fact, and turn it round.',
      tells: 'Both carry on from the very last fact, and turn it round.',
      binds: 'both',
    },
    {
      says: 'When the host calls, you and your partner swap words.',
      tells: 'When the host calls, the player and the Partner swap words.',
      binds: 'both',
    },
  ],
  level: 'beginner',
  energy: 'high',
  minutes: 6,
  skills: ['reframing', 'quick thinking', 'building on ideas'],
  form: 'short',
  opening:
    'Seat two survivors of the occasion at the location, one with confetti in the hair and one with a bandage. A visitor has asked how it all went, and both draw breath.',
  partnerRole:
    'You are the player’s colleague, and survived the same occasion. You take up the fact that was told last and turn it round, to the dark side or the bright one, as the word you have just now asks.',
  suggestion: 'an occasion that could not possibly go wrong',
  suggestionKind: 'event',
  mechanic: {
    kind: 'openers',
    player: ['Luckily', 'Luckily', 'Luckily', 'Sadly', 'Sadly', 'Sadly'],
    partner: ['Sadly', 'Sadly', 'Sadly', 'Luckily', 'Luckily', 'Luckily'],
    over: true,
    called: true,
  },
  roomWatches:
    'Turns that grow out of the last fact and not out of thin air; disasters that get dearer with each retelling; a swap taken at full speed.',
  maxMinutes: 15,
};
