import type { LibraryGame } from './libraryGame.ts';

export const changeInTheWeather: LibraryGame = {
  id: 'change-in-the-weather',
  name: 'Change in the weather',
  summary: 'The same errand, the same two people, and a forecast of feelings that nobody can keep up with.',
  rules: [
    'You have one simple thing to get done together.',
    'When the host calls a feeling, both of you are in it by the next line.',
    'Find your own reason for it in what has just happened.',
    'The errand goes on, whatever the sky does.',
  ],
  level: 'beginner',
  energy: 'high',
  minutes: 7,
  skills: ['expressing emotion', 'committing', 'adapting'],
  form: 'short',
  opening:
    'Give the two a dull errand at the location, a form to fill in or a shelf to put up, and a clear sky above it. Read the first line of the forecast, and look up.',
  suggestion: 'a feeling that you had before breakfast',
  suggestionKind: 'emotion',
  mechanic: { kind: 'emotions', every: 3 },
  roomWatches:
    'Feelings with a cause instead of a costume; a change that is complete within one line; the errand, which must not be forgotten.',
  maxMinutes: 18,
};
