import type { LibraryGame } from './libraryGame.ts';

export const badNews: LibraryGame = {
  id: 'bad-news',
  name: 'Bad news, well told',
  summary:
    'Somebody you like is about to hear it from you, and how you tell it is all that is left to choose.',
  rules: [
    {
      says: 'You bring news that your partner will not want, and nobody is to blame for all of it.',
      tells: 'The player brings news that the Partner will not want, and nobody is to blame for all of it.',
      binds: 'player',
    },
    {
      says: 'Say it within your first three lines, in words a tired person understands.',
      tells: 'The player says it within three lines, in words a tired person understands.',
      binds: 'player',
    },
    {
      says: 'Then stay: answer what your partner feels before you answer what they say.',
      tells: 'Then the player stays, and answers what the Partner feels before what the Partner says.',
      binds: 'player',
    },
    {
      says: 'Never soften it into something that is not true.',
      tells: 'The player never softens the news into something that is not true.',
      binds: 'player',
    },
    {
      says: 'Find one next step that the two of you can take together.',
      tells: 'The player finds one next step that the two can take together.',
      binds: 'player',
    },
  ],
  level: 'advanced',
  energy: 'low',
  minutes: 10,
  skills: ['candour', 'calm', 'empathy', 'difficult conversations'],
  form: 'long',
  opening:
    'Put the partner at the location in the best mood of the year, humming, mid-preparation for something that can no longer happen. Nothing cruel and nobody ill: a cancelled launch, a lost prize, a cow that was sold; the player comes in, knowing.',
  partnerRole:
    'You are fond of the player, and in the best of moods about something that you have prepared all year. You don’t know the news yet: once it is out, say plainly what you feel, and let honesty and care reach you.',
  suggestion: 'something people look forward to for a whole year',
  suggestionKind: 'looked-forward',
  mechanic: null,
  roomWatches:
    'How soon the truth is on the table; room left for what the news does; feelings named before plans are made; humour that comforts instead of escaping.',
  maxMinutes: 25,
};
