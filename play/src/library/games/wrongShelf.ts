import type { LibraryGame } from './libraryGame.ts';

export const wrongShelf: LibraryGame = {
  id: 'wrong-shelf',
  name: 'The wrong shelf',
  summary: 'One story, told straight through, while a careless librarian keeps moving it to other shelves.',
  rules: [
    {
      says: 'Begin an everyday story in which you want something simple.',
      tells: 'The player begins an everyday story, and wants something simple in it.',
      binds: 'player',
    },
    {
      says: 'When the host calls another kind of story, it is that kind from your next line on.',
      tells: 'When the host calls another kind of story, both play that kind from the next line on.',
      binds: 'both',
    },
    {
      says: 'Keep people, places and promises exactly the same.',
      tells: 'Both keep people, places and promises exactly the same.',
      binds: 'both',
    },
    {
      says: 'On the last shelf you bring the simple thing home.',
      tells: 'On the last shelf the player brings the simple thing home.',
      binds: 'player',
    },
  ],
  level: 'advanced',
  energy: 'high',
  minutes: 10,
  skills: ['storytelling', 'adapting', 'remembering the thread'],
  form: 'short',
  opening:
    'Open a book that has been lying at the location and read out its plain first sentence, about somebody who only wanted to buy a stamp or catch a bus. Blow the dust off the spine, and see which shelf it came from.',
  partnerRole:
    'You are the one who can help the player to the simple thing, and you want something small in return. On every shelf you stay the same person, and do what people do in that kind of story.',
  suggestion: 'a kind of story that you secretly enjoy',
  suggestionKind: 'genre',
  mechanic: { kind: 'genres', every: 3 },
  roomWatches:
    'Style that shows in verbs and images, not in labels; the thread kept through every move; a small wish that becomes grand and stays small.',
  maxMinutes: 22,
};
