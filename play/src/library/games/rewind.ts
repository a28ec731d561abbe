import type { LibraryGame } from './libraryGame.ts';

export const rewind: LibraryGame = {
  id: 'rewind',
  name: 'Rewind',
  summary: 'The scene can run backwards, and it does so just as you have said what you should not have.',
  rules: [
    'At "Reverse" you say your last line once more, and your partner takes one back too.',
    'At "Forward" the scene goes on from there, and goes another way.',
    'Listen to your own words, for you may need them again.',
    'What was undone leaves a trace that only the two of you feel.',
  ],
  level: 'advanced',
  energy: 'high',
  minutes: 9,
  skills: ['memory', 'focus', 'second chances'],
  form: 'short',
  opening:
    'Explain that the clock at the location has a lever on its side and that somebody in the house has hold of it. Begin one minute before the small mishap that this evening is known for.',
  suggestion: 'the smallest thing you would undo if you could',
  suggestionKind: 'guilt',
  mechanic: { kind: 'reverse', every: 4 },
  roomWatches:
    'Lines that return word for word and mean something new; what the two do with a second chance; joy in the machinery.',
  maxMinutes: 20,
};
