import type { LibraryGame } from './libraryGame.ts';

export const luckilySadly: LibraryGame = {
  id: 'luckily-sadly',
  name: 'Luckily, sadly',
  summary: 'Whatever goes wrong, you know the bright side, until the tables turn and you know the other one.',
  rules: [
    'Two colleagues tell a visitor how it went.',
    'One begins every line with "Luckily", the other with "Sadly".',
    'Each line carries on from the very last fact and turns it round.',
    'When the host calls, you swap.',
  ],
  level: 'beginner',
  energy: 'high',
  minutes: 6,
  skills: ['reframing', 'quick thinking', 'building on ideas'],
  form: 'short',
  opening:
    'Seat two survivors of the occasion at the location, one with confetti in the hair and one with a bandage. A visitor has asked how it all went, and both draw breath.',
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
