import type { LibraryGame } from './libraryGame.ts';

export const firstDay: LibraryGame = {
  id: 'first-day',
  name: 'First day',
  summary: 'You start a job nobody has explained, beside a colleague who thinks it is all perfectly obvious.',
  rules: [
    'You are new here, and glad to be.',
    'Whatever your partner says about the job is how the job is done.',
    'Do each task at once, out loud, and discover that you have a gift for part of it.',
    'Not knowing is allowed; pretending not to care is not.',
  ],
  level: 'beginner',
  energy: 'medium',
  minutes: 8,
  skills: ['asking for help', 'saying yes to the unknown', 'confidence'],
  form: 'short',
  opening:
    'Hand the player an imaginary badge for a job at the location whose title is grand and whose duties nobody mentions. The shift begins as the door swings open.',
  suggestion: 'a job that must exist, though you have never met anybody who does it',
  suggestionKind: 'job',
  mechanic: null,
  roomWatches:
    'Whether the newcomer dives in; a made-up procedure treated as sacred; the first time the newcomer is better at it than the old hand.',
  maxMinutes: 20,
};
