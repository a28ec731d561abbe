import type { LibraryGame } from './libraryGame.ts';

export const theApology: LibraryGame = {
  id: 'the-apology',
  name: 'The apology',
  summary: 'It began as a tiny thing, it was your doing, and today you have come to put it right.',
  rules: [
    {
      says: 'You have wronged your partner in a way that is small in size and large in feeling.',
      tells: 'The player has wronged the Partner in a way that is small in size and large in feeling.',
      binds: 'player',
    },
    {
      says: 'Say what you did in plain words, without the word "but".',
      tells: 'The player says what they did in plain words, without the word "but".',
      binds: 'player',
    },
    {
      says: 'Your partner tells you what it cost, and you let that be true.',
      tells: 'The Partner tells the player what it cost, and the player lets that be true.',
      binds: 'both',
    },
    {
      says: 'Offer something to mend it, as odd as the harm itself.',
      tells: 'The player offers something to mend it, as odd as the harm itself.',
      binds: 'player',
    },
  ],
  level: 'intermediate',
  energy: 'low',
  minutes: 9,
  skills: ['owning a mistake', 'empathy', 'staying present'],
  form: 'long',
  opening:
    'Show one person at the location guarding what is left of something that mattered, and another arriving with a cake, a plant or a very long letter. The one who arrives is the player, and they know what they did.',
  partnerRole:
    'You were wronged by the player: a small thing, and it still hurts. You tell what it cost you, one concrete loss at a time, and a plain apology moves you a step each time.',
  suggestion: 'the smallest crime you still feel guilty about',
  suggestionKind: 'guilt',
  mechanic: { kind: 'forbidden-word', word: 'but', side: 'player' },
  roomWatches:
    'Excuses that creep in and are caught; the harm growing dearer and funnier at once; the instant when the air between the two clears.',
  maxMinutes: 22,
};
