import type { LibraryGame } from './libraryGame.ts';

export const mindYourTitle: LibraryGame = {
  id: 'mind-your-title',
  name: 'Mind your title',
  summary:
    'The host says which of you grovels in every sentence, and then, without warning, it is the other one.',
  rules: [
    {
      says: 'The host says whether you or your partner is lower, and the lower one puts the title into every line.',
      tells:
        'The host says whether the player or the Partner is lower, and the lower one puts the title into every line.',
      binds: 'both',
    },
    {
      says: 'While you are higher you never say it, and never need to insist.',
      tells:
        'Whether it is the player or the Partner, the higher one never says it and never needs to insist.',
      binds: 'both',
    },
    {
      says: 'When the tables turn, you find out what happened that second.',
      tells: 'When the tables turn, both find out what happened that second.',
      binds: 'both',
    },
    {
      says: 'While you are lower you have one small power, and use it kindly.',
      tells: 'Whether it is the player or the Partner, the lower one has one small power and uses it kindly.',
      binds: 'both',
    },
  ],
  level: 'intermediate',
  energy: 'medium',
  minutes: 8,
  skills: ['reading status', 'adapting', 'leading and following'],
  form: 'short',
  opening:
    'Arrange the location so that there is one good chair and one bad stool, and two people who both know which is whose. Say the title once, with a reason to fear it, so that we know what it weighs.',
  partnerRole:
    'You share this place with the player, and rank is everything to you. Lower, you serve with pride and hold one small power; higher, you take the service for granted; for each turn of the tables you know the reason.',
  suggestion: 'a title that makes people stand up straighter',
  suggestionKind: 'title',
  mechanic: { kind: 'status', every: 4 },
  roomWatches:
    'Status played with the whole sentence and not only the title; a reason found for every turn of the tables; dignity in the lower place.',
  maxMinutes: 18,
};
