import { tidy } from './excerpt.ts';
import { spokenWords, wordsOf } from './words.ts';

/** Characters of a word that one can be asked to say. */
export const longestWord = 40;
/** Characters. */
const longestPhrase = 60;
const phraseWords = 6;
/** Characters. */
const longestLine = 200;

/** A suggestion as a single word ("the word sorry" is "sorry"); null when it is none. */
export function asWord(suggestion: string | null): string | null {
  const said = spokenWords((suggestion ?? '').replace(/^\W*(?:the word|an?|the)\s+/iu, ''));
  return said.length === 1 ? fairWord(said[0]) : null;
}

/** The last word that was said; null when there is none, or none that one can be asked to say. */
export function lastWord(line: string): string | null {
  return fairWord(spokenWords(line).at(-1));
}

/** A suggestion as a few words, null when it is more or none. */
export function asPhrase(suggestion: string | null): string | null {
  const phrase = tidy(suggestion ?? '', longestPhrase);
  const count = wordsOf(phrase).length;
  return count > 0 && count <= phraseWords && !phrase.endsWith('…') ? phrase : null;
}

/** A suggestion as a line to say; null when it is too long or a single word. */
export function asLine(suggestion: string | null): string | null {
  const line = (suggestion ?? '').toWellFormed().replace(/\s+/gu, ' ').trim();
  return line.length <= longestLine && wordsOf(line).length > 1 ? line : null;
}

/** A suggestion as one Latin letter; null when it is none. */
export function asLetter(suggestion: string | null): string | null {
  const bare = (suggestion ?? '').replace(/^\W*(?:the letter|an?|the)\s+/iu, '').replace(/[^\p{L}]/gu, '');
  return /^[a-z]$/i.test(bare) ? bare.toUpperCase() : null;
}

function fairWord(word: string | undefined): string | null {
  return word !== undefined && word.length <= longestWord && wordsOf(word).length > 0 ? word : null;
}
