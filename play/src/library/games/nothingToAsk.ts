import type { LibraryGame } from './libraryGame.ts';

export const nothingToAsk: LibraryGame = {
  id: 'nothing-to-ask',
  name: 'The cloakroom of question marks',
  summary: 'Leave your question marks at the door and find out how much you already know.',
  rules: [
    'Nobody asks anything, whatever happens.',
    'Wherever you would ask, say what you suppose, and it is so.',
    'The two of you know each other well, and act like it.',
    'What everybody knows comes out in the end.',
  ],
  level: 'beginner',
  energy: 'medium',
  minutes: 7,
  skills: ['making statements', 'assuming the best', 'taking initiative'],
  form: 'short',
  opening:
    'Describe the location as a place where everyone knows everyone, and a certain matter is stepped round like a sleeping dog. Collect all question marks in a velvet bag before the two begin.',
  suggestion: 'something that everybody here knows and nobody mentions',
  suggestionKind: 'secret',
  mechanic: { kind: 'no-questions' },
  roomWatches:
    'Guesses stated as facts and honoured at once; shared history that builds up without an interview; the unmentioned thing coming closer.',
  maxMinutes: 18,
};
