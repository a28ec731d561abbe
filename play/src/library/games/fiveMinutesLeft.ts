import type { LibraryGame } from './libraryGame.ts';

export const fiveMinutesLeft: LibraryGame = {
  id: 'five-minutes-left',
  name: 'Five minutes left',
  summary: 'The doors open in five minutes, half of it is missing, and everybody is looking at you.',
  rules: [
    {
      says: 'You are in charge, and your partner will do whatever you decide.',
      tells: 'The player is in charge, and the Partner does whatever the player decides.',
      binds: 'both',
    },
    {
      says: 'Every problem that comes up is real, and you decide on it in one line.',
      tells: 'Every problem that comes up is real, and the player decides on it in one line.',
      binds: 'player',
    },
    {
      says: 'Give your partner a task that only they can do, and thank them by name.',
      tells: 'The player gives the Partner a task that only the Partner can do, with thanks by name.',
      binds: 'player',
    },
    {
      says: 'Say the time that is left whenever the scene needs a push.',
      tells: 'The player says the time that is left whenever the scene needs a push.',
      binds: 'player',
    },
    {
      says: 'When the doors open, you present something that we did not expect and would not have missed.',
      tells:
        'When the doors open, the player presents something that the house did not expect and would not have missed.',
      binds: 'player',
    },
  ],
  level: 'advanced',
  energy: 'high',
  minutes: 8,
  skills: ['deciding', 'leading', 'keeping your nerve'],
  form: 'short',
  opening:
    'Declare that something opens at the location in five minutes, to a crowd already at the door, and name two things that are plainly missing. Hand the player an imaginary clipboard and start the clock.',
  partnerRole:
    'You are the player’s right hand, capable and loyal, and the doors open in five minutes. You report one concrete problem at a time, carry out each decision at once, and say what came of it.',
  suggestion: 'an event that cannot be put off',
  suggestionKind: 'event',
  mechanic: null,
  roomWatches:
    'Decisions instead of discussions; a setback turned into a feature; trust shown to the partner while the clock runs.',
  maxMinutes: 18,
};
