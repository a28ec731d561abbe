import type { LibraryGame } from './libraryGame.ts';

export const fiveMinutesLeft: LibraryGame = {
  id: 'five-minutes-left',
  name: 'Five minutes left',
  summary: 'The doors open in five minutes, half of it is missing, and everybody is looking at you.',
  rules: [
    'You are in charge, and your partner will do whatever you decide.',
    'Every problem that comes up is real, and gets a decision in one line.',
    'Give your partner a task that only they can do, and thank them by name.',
    'Say the time that is left whenever the scene needs a push.',
    'When the doors open, something opens that we did not expect and would not have missed.',
  ],
  level: 'advanced',
  energy: 'high',
  minutes: 8,
  skills: ['deciding', 'leading', 'keeping your nerve'],
  form: 'short',
  opening:
    'Declare that something opens at the location in five minutes, to a crowd already audible outside, and name two things that are plainly missing. Hand the player an imaginary clipboard and start the clock.',
  suggestion: 'an event that cannot be put off',
  suggestionKind: 'event',
  mechanic: null,
  roomWatches:
    'Decisions instead of discussions; a setback turned into a feature; trust shown to the partner while the clock runs.',
  maxMinutes: 18,
};
