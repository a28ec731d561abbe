import type { LibraryGame } from './libraryGame.ts';

export const twoHeadedOracle: LibraryGame = {
  id: 'two-headed-oracle',
  name: 'The two-headed oracle',
  summary: 'Together you know everything, as long as neither of you says more than one word.',
  rules: [
    {
      says: 'You and your partner are one oracle with two heads.',
      tells: 'The player and the Partner are one oracle with two heads.',
      binds: 'both',
    },
    {
      says: 'Answer what the house asks, one word each, turn and turn about.',
      tells: 'Both answer what the house asks, one word each, turn and turn about.',
      binds: 'both',
    },
    {
      says: 'Let each word fit the one before it, even where you meant to go elsewhere.',
      tells: 'Both let each word fit the one before it, even where they meant to go elsewhere.',
      binds: 'both',
    },
    {
      says: 'Put a full stop behind your word when the answer is whole.',
      tells: 'The player puts a full stop behind a word when the answer is whole.',
      binds: 'player',
    },
  ],
  level: 'beginner',
  energy: 'low',
  minutes: 5,
  skills: ['listening', 'letting go of the plan', 'sharing control'],
  form: 'short',
  opening:
    'Reveal the oracle that has sat at the location since before there were roads, with its two heads and its one opinion. Let the house lean in, and hand over the first question.',
  partnerRole:
    'You are the other head of the oracle, and share one mind with the player. You give one small word that fits the answer so far, and leave the big words to the other head.',
  suggestion: 'a question that has kept you awake',
  suggestionKind: 'question',
  mechanic: { kind: 'one-word' },
  roomWatches:
    'Small words given generously, so that the other can have the big one; sentences that end where neither head was heading; the pleasure of being surprised.',
  maxMinutes: 15,
};
