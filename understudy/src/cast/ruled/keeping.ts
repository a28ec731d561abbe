import type { LineRule } from '@improv/contract';
import {
  folded,
  indexOfRun,
  runsTogether,
  sentencesIn,
  sharedInOrder,
  wordsIn,
} from '../../language/words.ts';

/** Marks that ask; the Greek one looks like a semicolon. */
const asking = /[?？؟]|\p{Script=Greek}.*;|;.*\p{Script=Greek}/u;
/** Of the words of a line that is said again … */
const sameShare = 0.75;
/** … and of one that must be another, with room to spare. */
const otherShare = 0.6;

/**
 * Whether a line of the Partner's keeps a rule. Where a player would get the benefit of a doubt, the Partner gets none.
 * A feeling or a kind of story always counts as kept.
 */
export function keeps(rule: LineRule, line: string): boolean {
  const words = wordsIn(line);
  if (words.length === 0) return false;
  switch (rule.kind) {
    case 'question':
      return sentencesIn(line).every((sentence) => /\?["”’)]*$/.test(sentence));
    case 'statement':
      return !asking.test(line) && sentencesIn(line).every((sentence) => /[.!…]["”’)]*$/.test(sentence));
    case 'words':
      return (
        words.length === rule.count &&
        !runsTogether(line) &&
        !/[\p{L}\p{N}][-‐‑/&@_+.:][\p{L}\p{N}]/u.test(line)
      );
    case 'first-letter':
      return beginsWith(line, rule.letter);
    case 'first-word':
      return stands(words, wordsIn(rule.word)) === 0;
    case 'first-words':
      return stands(words, wordsIn(rule.text)) === 0;
    case 'exact-line':
      return stands(words, wordsIn(rule.text)) >= 0;
    case 'again': {
      const before = wordsIn(rule.text);
      return sharedInOrder(before, words) >= sameShare * before.length;
    }
    case 'differs': {
      const before = wordsIn(rule.text);
      const now = words.slice(0, Math.max(before.length, 12));
      return sharedInOrder(before, now) < otherShare * Math.max(before.length, now.length);
    }
    case 'contains':
      return stands(words, wordsIn(rule.word)) >= 0;
    case 'avoids-word':
      return stands(words, wordsIn(rule.word)) < 0;
    case 'avoids-letter':
      return !folded(line).includes(rule.letter.toLowerCase());
    case 'emotion':
    case 'genre':
      return true;
  }
}

function beginsWith(line: string, letter: string): boolean {
  const first = folded(line).match(/\p{L}/u)?.[0];
  return first === letter.toLowerCase() || (letter === 'X' && /^\P{L}*ex/u.test(folded(line)));
}

/** Where words that may be written with or without apostrophes stand. */
function stands(words: readonly string[], run: readonly string[]): number {
  const bare = (list: readonly string[]) => list.map((word) => word.replaceAll("'", ''));
  return indexOfRun(bare(words), bare(run));
}

/** Whether a piece of a line may be part of one that keeps the rule, whatever stands around it. */
export function allowedBy(rule: LineRule | null): (text: string) => boolean {
  switch (rule?.kind) {
    case 'statement':
      return (text) => !asking.test(text);
    case 'avoids-word': {
      const word = wordsIn(rule.word);
      return (text) => stands(wordsIn(text), word) < 0;
    }
    case 'avoids-letter': {
      const letter = rule.letter.toLowerCase();
      return (text) => !folded(text).includes(letter);
    }
    default:
      return () => true;
  }
}
