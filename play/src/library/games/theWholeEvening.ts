import type { LibraryGame } from './libraryGame.ts';

export const theWholeEvening: LibraryGame = {
  id: 'the-whole-evening',
  name: 'The whole evening',
  summary:
    'From unlocking to locking up: one place, one evening, and two people who are not the same by closing time.',
  rules: [
    'The evening begins with opening the doors and ends with shutting them.',
    'Time may jump whenever one of you says how late it is.',
    'People come and go, and you make us see them.',
    'Something small promised early is kept at the very end.',
    'Leave one silence long enough to be noticed.',
  ],
  level: 'advanced',
  energy: 'medium',
  minutes: 18,
  skills: ['pacing', 'keeping promises', 'creating a world', 'holding silence'],
  form: 'long',
  opening:
    'Turn the key in the door of the location, switch on the lights one after another, and name the hour. Two people have this evening to run and one matter between them that neither has brought up for a year.',
  suggestion: 'two people one would not expect to share the keys to a place',
  suggestionKind: 'relationship',
  mechanic: null,
  roomWatches:
    'A clock that we can feel; guests we never see and would know again; the early promise, and whether somebody remembers it.',
  maxMinutes: 40,
};
