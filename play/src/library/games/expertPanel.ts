import type { LibraryGame } from './libraryGame.ts';

export const expertPanel: LibraryGame = {
  id: 'expert-panel',
  name: 'Expert panel',
  summary: 'You are the greatest living authority on a subject that you heard of four seconds ago.',
  rules: [
    'Your partner hosts, and you know everything about the subject.',
    'Answer at once and with certainty, and let the reasons arrive while you talk.',
    'Each answer names a discovery, a rival, a method or a regret.',
    'What you said once is science, and later answers must agree with it.',
  ],
  level: 'intermediate',
  energy: 'high',
  minutes: 7,
  skills: ['speaking with confidence', 'explaining', 'remembering your own words'],
  form: 'short',
  opening:
    'Announce a live broadcast from the location and present the player, with one splendid invented honour, as the foremost authority on a subject shouted from the house. Leave the microphone humming in front of them.',
  suggestion: 'something so ordinary that nobody has ever studied it',
  suggestionKind: 'subject',
  mechanic: null,
  roomWatches:
    'Certainty that never wobbles; invented facts that agree with each other; a private passion showing through the lecture.',
  maxMinutes: 18,
};
