import type { LineRule, LineRuleKind } from '@improv/contract';
import { folded, runsTogether, sentencesIn, sharedInOrder, wordsIn } from '../../language/words.ts';
import { letterTakes } from '../../lines/ruled/letters.ts';
import { attempt } from '../speaking.ts';
import { type Stage, templateSource } from '../stage.ts';
import type { Told } from '../templates.ts';
import { asking } from './asking.ts';
import { beginningWith, lettered, linked, sayingExactly } from './beginning.ts';
import { coloured } from './colouring.ts';
import { counted } from './counting.ts';
import { bare, breaths, closings, openings } from './lastResort.ts';
import type { Maker } from './maker.ts';
import { positionOf, questionMarks } from './matching.ts';
import { oneWord } from './oneWord.ts';
import { ordered } from './ordering.ts';
import { saidBefore } from './saidBefore.ts';
import { sparing } from './sparing.ts';

/** How the Partner keeps one kind of rule with a line of its own. */
interface Made<Rule extends LineRule> {
  /** Tries at a line. */
  make(rule: Rule, stage: Stage): Maker;
  /** Whether a line with words in it keeps the rule. Where a player would get the benefit of a doubt, the Partner gets none. */
  keeps(rule: Rule, line: string): boolean;
  /** Plain lines for the last need. */
  plain?(rule: Rule): string[];
}

/** How the Partner keeps one that leaves it no choice. */
interface Given<Rule extends LineRule> {
  line(rule: Rule, stage: Stage): Told;
}

type Parts<Rule extends LineRule> = Made<Rule> | Given<Rule>;

/** Of the words of a line that must be another one, those it may share: fewer than a player may, to be sure. */
const otherShare = 0.6;
const always = () => true;

/** Every kind of rule there is. */
const rules: { readonly [Kind in LineRuleKind]: Parts<Extract<LineRule, { kind: Kind }>> } = {
  question: {
    make: (_, stage) => asking(stage),
    keeps: (_, line) => sentencesIn(line).every((sentence) => /\?["”’)]*$/.test(sentence)),
  },
  statement: {
    make: (_, stage) => free(stage),
    keeps: (_, line) =>
      !questionMarks.test(line) && sentencesIn(line).every((sentence) => /[.!…]["”’)]*$/.test(sentence)),
  },
  words: {
    make: ({ count }, stage) => (count === 1 ? oneWord(stage) : counted(stage, count)),
    keeps: ({ count }, line) =>
      wordsIn(line).length === count &&
      !runsTogether(line) &&
      !/[\p{L}\p{N}][-‐‑/&@_+.:][\p{L}\p{N}]/u.test(line),
    plain: ({ count }) => (count === 1 ? [] : breaths(count)),
  },
  'first-letter': {
    make: ({ letter }, stage) => lettered(stage, letter),
    keeps: ({ letter }, line) => {
      const first = folded(line).match(/\p{L}/u)?.[0];
      return first === letter.toLowerCase() || (letter === 'X' && /^\P{L}*ex/u.test(folded(line)));
    },
    plain: ({ letter }) => bare(letterTakes[letter] ?? []),
  },
  'first-word': {
    make: ({ word }, stage) => linked(stage, word),
    keeps: ({ word }, line) => position(word, line) === 0,
    plain: ({ word }) => openings(word),
  },
  'first-words': {
    make: ({ text }, stage) => beginningWith(stage, text),
    keeps: ({ text }, line) => position(text, line) === 0,
    plain: ({ text }) => openings(text),
  },
  'exact-line': {
    make: ({ text }, stage) => sayingExactly(stage, text),
    keeps: ({ text }, line) => position(text, line) >= 0,
    plain: ({ text }) => closings(text),
  },
  again: { line: ({ text }, stage) => saidBefore(text, stage) },
  differs: {
    make: (_, stage) => free(stage),
    keeps: ({ text }, line) => {
      const before = wordsIn(text);
      const now = wordsIn(line).slice(0, Math.max(before.length, 12));
      return sharedInOrder(before, now) < otherShare * Math.max(before.length, now.length);
    },
  },
  contains: {
    make: ({ word }, stage) => ordered(stage, word),
    keeps: ({ word }, line) => position(word, line) >= 0,
    plain: ({ word }) => closings(word),
  },
  'avoids-word': {
    make: ({ word }, stage) => sparing(stage, word),
    keeps: ({ word }, line) => position(word, line) < 0,
  },
  'avoids-letter': {
    make: (_, stage) => sparing(stage, null),
    keeps: ({ letter }, line) => !folded(line).includes(letter.toLowerCase()),
  },
  emotion: { make: ({ emotion }, stage) => coloured(stage, 'emotion', emotion), keeps: always },
  genre: { make: ({ genre }, stage) => coloured(stage, 'genre', genre), keeps: always },
};

/** How the Partner keeps a rule. */
export function partsOf({ kind }: LineRule): Parts<LineRule> {
  return rules[kind];
}

/** Tries at a line that is made as ever. */
function free(stage: Stage): Maker {
  const nextTemplates = templateSource(stage);
  return () => attempt(stage, nextTemplates());
}

function position(text: string, line: string): number {
  return positionOf(wordsIn(text), wordsIn(line));
}
