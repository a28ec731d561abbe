import type { LibraryGame } from './libraryGame.ts';

export const askMeAnother: LibraryGame = {
  id: 'ask-me-another',
  name: 'Ask me another',
  summary: 'A whole scene in which nobody answers anything, and yet somehow everything comes out.',
  rules: [
    'Every sentence that either of you says is a question.',
    'Let your questions tell: who you are, what you want, what you just found under the bed.',
    'Want something from the other that they might really give.',
    'A slip costs nothing, so go straight on.',
  ],
  level: 'intermediate',
  energy: 'high',
  minutes: 6,
  skills: ['thinking on your feet', 'giving information', 'staying light'],
  form: 'short',
  opening:
    'Bring these two face to face at the location, each with every reason to demand an explanation. Warn the house that explanations are sold out tonight.',
  suggestion: 'two people who should never be left alone together',
  suggestionKind: 'relationship',
  mechanic: { kind: 'questions-only' },
  roomWatches:
    'Questions that bring gifts instead of passing the parcel; a story that moves although nobody states anything; slips carried off with charm.',
  maxMinutes: 15,
};
