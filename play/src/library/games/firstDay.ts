import type { LibraryGame } from './libraryGame.ts';

export const firstDay: LibraryGame = {
  id: 'first-day',
  name: 'First day',
  summary: 'You start a job nobody has explained, beside a colleague who thinks it is all perfectly obvious.',
  rules: [
    {
      says: 'You are new here, and glad to be.',
      tells: 'The player is new here, and glad to be.',
      binds: 'player',
    },
    {
      says: 'Whatever your partner says about the job is how the job is done.',
      tells: 'Whatever the Partner says about the job is how the player does it.',
      binds: 'player',
    },
    {
      says: 'Do each task at once, say what you are doing, and discover that you have a gift for part of it.',
      tells:
        'The player does each task at once, says what is being done, and discovers a gift for part of it.',
      binds: 'player',
    },
    {
      says: 'You need not know how it is done, but never pretend not to care.',
      tells: 'The player need not know how it is done, but never pretends not to care.',
      binds: 'player',
    },
  ],
  level: 'beginner',
  energy: 'medium',
  minutes: 8,
  skills: ['asking for help', 'saying yes to the unknown', 'confidence'],
  form: 'short',
  opening:
    'Hand the player an imaginary badge for a job at the location whose title is grand and whose duties nobody mentions. The shift begins as the door swings open.',
  partnerRole:
    'You are the player’s colleague, an old hand who finds this job perfectly obvious. You hand over one task at a time, state made-up procedures as sacred fact, and are glad when a newcomer does something better than you.',
  suggestion: 'a job that must exist, though you have never met anybody who does it',
  suggestionKind: 'job',
  mechanic: null,
  roomWatches:
    'Whether the newcomer dives in; a made-up procedure treated as sacred; the first time the newcomer is better at it than the old hand.',
  maxMinutes: 20,
};
