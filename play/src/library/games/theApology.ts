import type { LibraryGame } from './libraryGame.ts';

export const theApology: LibraryGame = {
  id: 'the-apology',
  name: 'The apology',
  summary: 'It began as a tiny thing, it was your doing, and today you have come to put it right.',
  rules: [
    'You have wronged your partner in a way that is small in size and large in feeling.',
    'Say what you did in plain words, without the word "but".',
    'Your partner tells you what it cost, and you let that be true.',
    'Offer something to mend it, as odd as the harm itself.',
  ],
  level: 'intermediate',
  energy: 'low',
  minutes: 9,
  skills: ['owning a mistake', 'empathy', 'staying present'],
  form: 'long',
  opening:
    'Show one person at the location guarding what is left of something that mattered, and another arriving with a cake, a plant or a very long letter. The one who arrives is the player, and they know what they did.',
  suggestion: 'the smallest crime you still feel guilty about',
  suggestionKind: 'guilt',
  mechanic: { kind: 'forbidden-word', word: 'but', side: 'player' },
  roomWatches:
    'Excuses that creep in and are caught; the harm growing dearer and funnier at once; the instant when the air between the two clears.',
  maxMinutes: 22,
};
