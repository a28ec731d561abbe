import { fold, spokenWords } from './words.ts';

export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The first letter of a line, past quotes, signs and digits, as a capital; null when it has no Latin one in front. */
export function firstLetter(line: string): string | null {
  const letter = fold(line).match(/\p{L}/u)?.[0] ?? '';
  return /^[a-z]$/.test(letter) ? letter.toUpperCase() : null;
}

/** The letter that follows; A after Z. */
export function letterAfter(letter: string): string {
  return alphabet[(alphabet.indexOf(letter) + 1) % alphabet.length] ?? 'A';
}

/** The words of a line, as they were written, that have a letter, whatever accent it wears. */
export function wordsWithLetter(line: string, letter: string): string[] {
  return spokenWords(line).filter((word) =>
    word.normalize('NFKD').toLowerCase().includes(letter.toLowerCase()),
  );
}
