import { indexOfRun } from '../../language/words.ts';

/** Marks that ask; the Greek one looks like a semicolon. */
export const questionMarks = /[?？؟]|\p{Script=Greek}.*;|;.*\p{Script=Greek}/u;

/** Where words stand that may be written with or without apostrophes; -1 where they don't. */
export function positionOf(run: readonly string[], words: readonly string[]): number {
  const bare = (list: readonly string[]) => list.map((word) => word.replaceAll("'", ''));
  return indexOfRun(bare(words), bare(run));
}
