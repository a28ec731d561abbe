import type { MissionOutcome } from '@improv/contract';

/** What a player may say of a mission, and the kind word that answers it. */
export const outcomes: readonly {
  readonly outcome: MissionOutcome;
  readonly said: string;
  readonly answer: string;
}[] = [
  {
    outcome: 'done',
    said: 'Done it',
    answer: 'Bravo. That was harder than anything we do up here, and nobody gave you a spotlight for it.',
  },
  {
    outcome: 'tried',
    said: 'Tried it',
    answer: 'Trying is the whole trick. The second time, your hands already know the way.',
  },
  {
    outcome: 'not-yet',
    said: 'Not yet',
    answer: 'It keeps. Some ordinary day this week will walk in and ask for it.',
  },
];

/** The kind word for an outcome. */
export function answerTo(given: MissionOutcome): string {
  return outcomes.find(({ outcome }) => outcome === given)?.answer ?? '';
}
