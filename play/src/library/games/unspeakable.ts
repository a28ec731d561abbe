import type { LibraryGame } from './libraryGame.ts';

export const unspeakable: LibraryGame = {
  id: 'unspeakable',
  name: 'The word that stays outside',
  summary: 'One tired word has been sent on holiday, and you find out how often you leaned on it.',
  rules: [
    'The banished word is not said by anybody, in any tone.',
    'The scene is full of reasons to say it.',
    'Find what you meant by it, and say that instead.',
    'If it slips out, bow, and go on.',
  ],
  level: 'beginner',
  energy: 'low',
  minutes: 6,
  skills: ['choosing words', 'awareness', 'humour about oneself'],
  form: 'short',
  opening:
    'Announce that a certain word has been walked to the door of the location and thanked for its long service. Two people remain inside who never got through a day without it.',
  suggestion: 'a word you have heard too often this week',
  suggestionKind: 'worn-word',
  mechanic: { kind: 'forbidden-word', word: null, side: 'both' },
  roomWatches:
    'Detours that turn out finer than the road; near misses that make us gasp; feelings that the worn word used to cover.',
  maxMinutes: 15,
};
