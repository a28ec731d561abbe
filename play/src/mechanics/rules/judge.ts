import type { LineRule } from '@improv/contract';
import { excerptWords } from '../text/excerpt.ts';
import { firstLetter, wordsWithLetter } from '../text/letters.ts';
import { isQuestion } from '../text/questions.ts';
import { sentencesOf } from '../text/sentences.ts';
import { countWords, findRun, fold, isFormOf, runsTogether, sharedInOrder, wordsOf } from '../text/words.ts';
import { callOut } from './callOut.ts';

/** What the Stage Manager makes of a line: whether its rule was kept and, if not, what the MC says about it. */
export interface Verdict {
  readonly kept: boolean;
  /** Fit to show; null when the rule was kept. */
  readonly sentence: string | null;
}

/** Besides questions, a line may have sentences of up to this many words: "Oh!", "Dear me." */
const interjectionWords = 2;
/** … unless they begin like an answer. */
const plainAnswer = /^(?:yes|yeah|yep|no|nope|never|always|maybe|perhaps|sure|certainly|absolutely|i|it)$/;
/** The share of a line's words that has to come back, in order, when it is said again. */
const sameLineShare = 0.75;

/** False for the rules that are only called out: no code can hear whether a line is jealous. */
export function isChecked(rule: LineRule): boolean {
  return rule.kind !== 'emotion' && rule.kind !== 'genre';
}

/**
 * Judges one line. Wherever a script, a spelling or a hyphen leaves room for doubt, the player gets the benefit of it; a
 * rule that is only called out is always kept.
 */
export function judge(rule: LineRule, line: string): Verdict {
  if (keeps(rule, line)) return { kept: true, sentence: null };
  return { kept: false, sentence: callOut(rule, line) };
}

function keeps(rule: LineRule, line: string): boolean {
  switch (rule.kind) {
    case 'question':
      return onlyAsks(line);
    case 'statement':
      return !sentencesOf(line).some(isQuestion);
    case 'words':
      return countsAs(line, rule.count);
    case 'first-letter':
      return beginsWithLetter(line, rule.letter);
    case 'first-word':
      return beginsWithWords(line, rule.word);
    case 'first-words':
      return beginsWithWords(line, rule.text);
    case 'exact-line':
      return has(line, rule.text);
    case 'again':
      return share(rule.text, line, wordsOf(rule.text).length) >= sameLineShare;
    case 'differs':
      return differs(rule.text, line);
    case 'contains':
      return findRun(wordsOf(line), wordsOf(rule.word), isFormOf) >= 0 || runsThrough(line, rule.word);
    case 'avoids-word':
      return findRun(wordsOf(line), wordsOf(rule.word), (word, sought) => word === sought) < 0;
    case 'avoids-letter':
      return wordsWithLetter(line, rule.letter).length === 0;
    case 'emotion':
    case 'genre':
      return true;
  }
}

function onlyAsks(line: string): boolean {
  const sentences = sentencesOf(line);
  return (
    sentences.some(isQuestion) &&
    sentences.every((sentence) => isQuestion(sentence) || isInterjection(sentence))
  );
}

function isInterjection(sentence: string): boolean {
  const words = wordsOf(sentence);
  return words.length <= interjectionWords && !plainAnswer.test(words[0] ?? '');
}

function countsAs(line: string, count: number): boolean {
  const { least, most } = countWords(line);
  return least <= count && count <= most;
}

/** A line in another script has no Latin letter to begin with and is let through; "ex…" passes for an X. */
function beginsWithLetter(line: string, letter: string): boolean {
  const first = firstLetter(line);
  if (first === null) return /\p{L}/u.test(line);
  return first === letter || (letter === 'X' && /^\P{L}*ex/u.test(fold(line)));
}

function beginsWithWords(line: string, text: string): boolean {
  const opening = wordsOf(text);
  if (findRun(wordsOf(line).slice(0, opening.length), opening, isFormOf) === 0) return true;
  return runsTogether(text) && lettersOf(line).startsWith(lettersOf(text));
}

function has(line: string, text: string): boolean {
  return findRun(wordsOf(line), wordsOf(text)) >= 0 || runsThrough(line, text);
}

/** Where words run together, a word may stand anywhere in the line. */
function runsThrough(line: string, text: string): boolean {
  return runsTogether(text) && lettersOf(line).includes(lettersOf(text));
}

function lettersOf(text: string): string {
  return wordsOf(text).join('');
}

/** Of a long line, the rule holds the opening: compared with as much of the new one. */
function differs(text: string, line: string): boolean {
  const before = wordsOf(text);
  const now = wordsOf(line).slice(0, Math.max(before.length, excerptWords));
  return sharedInOrder(before, now) < sameLineShare * Math.max(1, before.length, now.length);
}

function share(text: string, line: string, of: number): number {
  return of === 0 ? 0 : sharedInOrder(wordsOf(text), wordsOf(line)) / of;
}
