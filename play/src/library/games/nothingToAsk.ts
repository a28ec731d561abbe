import type { LibraryGame } from './libraryGame.ts';

export const nothingToAsk: LibraryGame = {
  id: 'nothing-to-ask',
  name: 'The cloakroom of question marks',
  summary: 'Leave your question marks at the door and find out how much you already know.',
  rules: [
    {
      says: 'You ask nothing and your partner asks nothing, whatever happens.',
      tells: 'Neither the player nor the Partner asks anything, whatever happens.',
      binds: 'both',
    },
    {
      says: 'Wherever you would ask, say what you suppose, and it is so.',
      tells: 'Where they would ask, both say what they suppose, and it is so.',
      binds: 'both',
    },
    {
      says: 'The two of you know each other well, and act like it.',
      tells: 'The player and the Partner know each other well, and act like it.',
      binds: 'both',
    },
    {
      says: 'In the end the two of you say what this place has known all along.',
      tells: 'In the end the player and the Partner say what this place has known all along.',
      binds: 'both',
    },
  ],
  level: 'beginner',
  energy: 'medium',
  minutes: 7,
  skills: ['making statements', 'assuming the best', 'taking initiative'],
  form: 'short',
  opening:
    'Describe the location as a place where everyone knows everyone, and a certain matter is stepped round like a sleeping dog. Collect all question marks in a velvet bag before the two begin.',
  partnerRole:
    'You have known the player for years, and you know the matter that this place steps round. You state what you suppose as a fact, honour each fact you are given, and let the matter come a step closer.',
  suggestion: 'something that everybody here knows and nobody mentions',
  suggestionKind: 'secret',
  mechanic: { kind: 'no-questions' },
  roomWatches:
    'Guesses stated as facts and honoured at once; shared history that builds up without an interview; the unmentioned thing coming closer.',
  maxMinutes: 18,
};
