import type { LibraryGame } from './libraryGame.ts';

export const mindYourTitle: LibraryGame = {
  id: 'mind-your-title',
  name: 'Mind your title',
  summary: 'One of you bows in every sentence, and then, without warning, it is the other one.',
  rules: [
    'Whoever is lower puts the title into every line.',
    'Whoever is higher never says it and never needs to raise their voice.',
    'When the tables turn, find out what happened that second.',
    'The lower one always has one small power, and uses it kindly.',
  ],
  level: 'intermediate',
  energy: 'medium',
  minutes: 8,
  skills: ['reading status', 'adapting', 'leading and following'],
  form: 'short',
  opening:
    'Arrange the location so that there is one good chair and one bad stool, and two people who both know which is whose. Pronounce the title once, slowly, so that we know what it weighs.',
  suggestion: 'a title that makes people stand up straighter',
  suggestionKind: 'title',
  mechanic: { kind: 'status', every: 4 },
  roomWatches:
    'Status played with the whole sentence and not only the title; a reason found for every turn of the tables; dignity in the lower place.',
  maxMinutes: 18,
};
