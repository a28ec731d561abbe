import { findRun, isFormOf, runsTogether, sharedInOrder, wordsOf } from '../text/words.ts';

/** The share of a line's words that has to come back, in order, when it is said again. */
export const sameLineShare = 0.75;

/** Whether a line begins with these words; the plural of the last will do. */
export function beginsWithWords(line: string, text: string): boolean {
  const opening = wordsOf(text);
  if (findRun(wordsOf(line).slice(0, opening.length), opening, isFormOf) === 0) return true;
  return runsTogether(text) && lettersOf(line).startsWith(lettersOf(text));
}

/** Where words run together, a word may stand anywhere in the line. */
export function runsThrough(line: string, text: string): boolean {
  return runsTogether(text) && lettersOf(line).includes(lettersOf(text));
}

/** How many words of a text come back in a line, in order. */
export function wordsShared(text: string, line: string): number {
  return sharedInOrder(wordsOf(text), wordsOf(line));
}

function lettersOf(text: string): string {
  return wordsOf(text).join('');
}
