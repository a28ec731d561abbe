import type { MissionOutcome } from '@improv/contract';

interface Answer {
  /** What the player says. */
  readonly said: string;
  /** The kind word that answers it. */
  readonly answer: string;
}

const outcomes: Readonly<Record<MissionOutcome, Answer>> = {
  done: {
    said: 'Done it',
    answer: 'Bravo. That was harder than anything we do up here, and nobody gave you a spotlight for it.',
  },
  tried: {
    said: 'Tried it',
    answer: 'Trying is the whole trick. The second time, your hands already know the way.',
  },
  'not-yet': {
    said: 'Not yet',
    answer: 'It keeps. Some ordinary day this week will walk in and ask for it.',
  },
};

export const missionMessages = { outcomes } as const;
