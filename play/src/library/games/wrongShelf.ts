import type { LibraryGame } from './libraryGame.ts';

export const wrongShelf: LibraryGame = {
  id: 'wrong-shelf',
  name: 'The wrong shelf',
  summary: 'One story, told straight through, while a careless librarian keeps moving it to other shelves.',
  rules: [
    'Begin an everyday story in which somebody wants something simple.',
    'When the host calls another kind of story, it is that kind from the next line on.',
    'People, places and promises stay exactly the same.',
    'The last shelf brings the simple thing home.',
  ],
  level: 'advanced',
  energy: 'high',
  minutes: 10,
  skills: ['storytelling', 'adapting', 'remembering the thread'],
  form: 'short',
  opening:
    'Open a book that has been lying at the location and read out its plain first sentence, about somebody who only wanted to buy a stamp or catch a bus. Blow the dust off the spine, and see which shelf it came from.',
  suggestion: 'a kind of story that you secretly enjoy',
  suggestionKind: 'genre',
  mechanic: { kind: 'genres', every: 3 },
  roomWatches:
    'Style that shows in verbs and silences, not in accents; the thread kept through every move; a small wish that becomes grand and stays small.',
  maxMinutes: 22,
};
