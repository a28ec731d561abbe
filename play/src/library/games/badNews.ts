import type { LibraryGame } from './libraryGame.ts';

export const badNews: LibraryGame = {
  id: 'bad-news',
  name: 'Bad news, well told',
  summary:
    'Somebody you like is about to hear it from you, and how you tell it is all that is left to choose.',
  rules: [
    'You bring news that your partner will not want, and nobody is to blame for all of it.',
    'Say it within your first three lines, in words a tired person understands.',
    'Then stay: answer what your partner feels before you answer what they say.',
    'Never soften it into something that is not true.',
    'Find one next step that the two of you can take together.',
  ],
  level: 'advanced',
  energy: 'low',
  minutes: 10,
  skills: ['candour', 'calm', 'empathy', 'difficult conversations'],
  form: 'long',
  opening:
    'Put the partner at the location in the best mood of the year, humming, mid-preparation for something that can no longer happen. Nothing cruel and nobody ill: a cancelled launch, a lost prize, a cow that was sold; the player comes in, knowing.',
  suggestion: 'something people look forward to for a whole year',
  suggestionKind: 'looked-forward',
  mechanic: null,
  roomWatches:
    'How soon the truth is on the table; silence that is allowed; feelings named before plans are made; a laugh that comforts instead of escaping.',
  maxMinutes: 25,
};
