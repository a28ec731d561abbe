import type { LibraryGame } from './libraryGame.ts';

export const askMeAnother: LibraryGame = {
  id: 'ask-me-another',
  name: 'Ask me another',
  summary: 'A whole scene in which nobody answers anything, and yet somehow everything comes out.',
  rules: [
    {
      says: 'Every sentence is a question, yours and your partner’s.',
      tells: 'Every sentence is a question, the player’s and the Partner’s.',
      binds: 'both',
    },
    {
      says: 'Let your questions tell: who you are, what you want, what you just found under the bed.',
      tells: 'Both let their questions tell who they are, what they want and what they just found.',
      binds: 'both',
    },
    {
      says: 'Want something from the other that they might really give.',
      tells: 'Both want something that the other might really give.',
      binds: 'both',
    },
    {
      says: 'A slip costs you nothing, so go straight on.',
      tells: 'A slip costs nothing, so both go straight on.',
      binds: 'both',
    },
  ],
  level: 'intermediate',
  energy: 'high',
  minutes: 6,
  skills: ['thinking on your feet', 'giving information', 'staying light'],
  form: 'short',
  opening:
    'Bring these two face to face at the location, each with every reason to demand an explanation. Warn the house that explanations are sold out tonight.',
  partnerRole:
    'You and the player should never be left alone together, and you have every reason to demand an explanation. You want one thing from the player, and your questions give away who you are and what you found.',
  suggestion: 'two people who should never be left alone together',
  suggestionKind: 'relationship',
  mechanic: { kind: 'questions-only' },
  roomWatches:
    'Questions that bring gifts instead of passing the parcel; a story that moves although nobody states anything; slips carried off with charm.',
  maxMinutes: 15,
};
