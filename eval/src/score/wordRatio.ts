import { wordsIn } from './lengths.ts';

/** A player's line of fewer words leaves the Partner room for this many: a shy player is carried, not mirrored. */
const leastRoom = 10;

/** The words of a Partner's line, and those of the player's that it answers, as the base of their ratio. */
export interface WordsOfBoth {
  readonly partner: number;
  readonly player: number;
}

export function wordsOfBoth(line: string, reply: string): WordsOfBoth {
  return { partner: wordsIn(reply), player: Math.max(wordsIn(line), leastRoom) };
}
