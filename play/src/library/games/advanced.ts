import type { LibraryGame } from './libraryGame.ts';

/** Games that put the player in charge of something hard. */
export const advancedGames: readonly LibraryGame[] = [
  {
    id: 'bad-news',
    name: 'Bad news, well told',
    summary:
      'Somebody you like is about to hear it from you, and how you tell it is all that is left to choose.',
    rules: [
      'You bring news that your partner will not want, and nobody is to blame for all of it.',
      'Say it within your first three lines, in words a tired person understands.',
      'Then stay: answer what your partner feels before you answer what they say.',
      'Never soften it into something that is not true.',
      'Find one next step that the two of you can take together.',
    ],
    level: 'advanced',
    energy: 'low',
    minutes: 10,
    skills: ['candour', 'calm', 'empathy', 'difficult conversations'],
    form: 'long',
    opening:
      'Put the partner at the location in the best mood of the year, humming, mid-preparation for something that can no longer happen. Nothing cruel and nobody ill: a cancelled launch, a lost prize, a cow that was sold; the player comes in, knowing.',
    suggestion: 'something people look forward to for a whole year',
    suggestionKind: 'looked-forward',
    mechanic: null,
    roomWatches:
      'How soon the truth is on the table; silence that is allowed; feelings named before plans are made; a laugh that comforts instead of escaping.',
    maxMinutes: 25,
  },
  {
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
  },
];
