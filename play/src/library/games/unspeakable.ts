import type { LibraryGame } from './libraryGame.ts';

export const unspeakable: LibraryGame = {
  id: 'unspeakable',
  name: 'The word that stays outside',
  summary: 'One tired word has been sent on holiday, and you find out how often you leaned on it.',
  rules: [
    {
      says: 'Neither you nor your partner says the banished word.',
      tells: 'Neither the player nor the Partner says the banished word.',
      binds: 'both',
    },
    {
      says: 'Give your partner good reasons to say it.',
      tells: 'Both give the other good reasons to say it.',
      binds: 'both',
    },
    {
      says: 'Find what you meant by it, and say that instead.',
      tells: 'Both find what they meant by it, and say that instead.',
      binds: 'both',
    },
    {
      says: 'If it slips out, you take it lightly and go on.',
      tells: 'If it slips out, both take it lightly and go on.',
      binds: 'both',
    },
  ],
  level: 'beginner',
  energy: 'low',
  minutes: 6,
  skills: ['choosing words', 'awareness', 'humour about oneself'],
  form: 'short',
  opening:
    'Announce that a certain word has been walked to the door of the location and thanked for its long service. Two people remain inside who never got through a day without it.',
  partnerRole:
    'You never got through a day without the banished word, and neither did the player, whom you know well. You talk of just the things it was for, and say exactly what you mean in other words.',
  suggestion: 'a word you have heard too often this week',
  suggestionKind: 'worn-word',
  mechanic: { kind: 'forbidden-word', word: null, side: 'both' },
  roomWatches:
    'Detours that turn out finer than the road; near misses that make us gasp; feelings that the worn word used to cover.',
  maxMinutes: 15,
};
