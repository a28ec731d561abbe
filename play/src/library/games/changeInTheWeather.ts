import type { LibraryGame } from './libraryGame.ts';

export const changeInTheWeather: LibraryGame = {
  id: 'change-in-the-weather',
  name: 'Change in the weather',
  summary: 'The same errand, the same two people, and a forecast of feelings that nobody can keep up with.',
  rules: [
    {
      says: 'You have one simple thing to get done together.',
      tells: 'The player and the Partner have one simple thing to get done together.',
      binds: 'both',
    },
    {
      says: 'When the host calls a feeling, both of you are in it by the next line.',
      tells: 'When the host calls a feeling, both are in it by their next line.',
      binds: 'both',
    },
    {
      says: 'Find your own reason for it in what has just happened.',
      tells: 'Both find a reason of their own for it in what has just happened.',
      binds: 'both',
    },
    {
      says: 'Keep the errand going, whatever the sky does.',
      tells: 'Both keep the errand going, whatever the sky does.',
      binds: 'both',
    },
  ],
  level: 'beginner',
  energy: 'high',
  minutes: 7,
  skills: ['expressing emotion', 'committing', 'adapting'],
  form: 'short',
  opening:
    'Give the two a dull errand at the location, a form to fill in or a shelf to put up. Promise a forecast of feelings, and leave its first line to the call.',
  partnerRole:
    'You run a dull errand with the player and want it done today. When the weather changes you feel it at once, for a reason of your own in what has just happened, and it shows in what you do and how you put things.',
  suggestion: 'a feeling that you had before breakfast',
  suggestionKind: 'emotion',
  mechanic: { kind: 'emotions', every: 3 },
  roomWatches:
    'Feelings with a cause instead of a costume; a change that is complete within one line; the errand, which must not be forgotten.',
  maxMinutes: 18,
};
