import type { LibraryGame } from './libraryGame.ts';

export const expertPanel: LibraryGame = {
  id: 'expert-panel',
  name: 'Expert panel',
  summary: 'You are the greatest living authority on a subject that you heard of four seconds ago.',
  rules: [
    {
      says: 'Your partner hosts, and you know everything about the subject.',
      tells: 'The Partner hosts, and the player knows everything about the subject.',
      binds: 'both',
    },
    {
      says: 'Answer at once and with certainty, and let the reasons arrive while you talk.',
      tells: 'The player answers at once and with certainty, and lets the reasons arrive while talking.',
      binds: 'player',
    },
    {
      says: 'Each answer of yours names a discovery, a rival, a method or a regret.',
      tells: 'Each answer of the player’s names a discovery, a rival, a method or a regret.',
      binds: 'player',
    },
    {
      says: 'What you said once is science, and later answers must agree with it.',
      tells: 'What the player said once is science, and the player’s later answers must agree with it.',
      binds: 'player',
    },
  ],
  level: 'intermediate',
  energy: 'high',
  minutes: 7,
  skills: ['speaking with confidence', 'explaining', 'remembering your own words'],
  form: 'short',
  opening:
    'Announce a live broadcast from the location and present the player, with one splendid invented honour, as the foremost authority on a subject shouted from the house. Leave the microphone humming in front of them.',
  partnerRole:
    'You host the live broadcast and admire the player, the greatest authority alive. You believe every word, and bring what only an expert can explain: a caller, a rival’s claim, a specimen on the table.',
  suggestion: 'something so ordinary that nobody has ever studied it',
  suggestionKind: 'subject',
  mechanic: null,
  roomWatches:
    'Certainty that never wobbles; invented facts that agree with each other; a private passion showing through the lecture.',
  maxMinutes: 18,
};
