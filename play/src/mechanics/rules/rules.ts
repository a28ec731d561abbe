import type { LineRule, LineRuleKind } from '@improv/contract';
import { seededRandom } from '../../random.ts';
import { again } from './kinds/again.ts';
import { avoidsLetter } from './kinds/avoidsLetter.ts';
import { avoidsWord } from './kinds/avoidsWord.ts';
import { contains } from './kinds/contains.ts';
import { differs } from './kinds/differs.ts';
import { emotion } from './kinds/emotion.ts';
import { exactLine } from './kinds/exactLine.ts';
import { firstLetter } from './kinds/firstLetter.ts';
import { firstWord } from './kinds/firstWord.ts';
import { firstWords } from './kinds/firstWords.ts';
import { genre } from './kinds/genre.ts';
import { question } from './kinds/question.ts';
import { statement } from './kinds/statement.ts';
import { words } from './kinds/words.ts';
import type { CheckedRule, RuleDefinition, RuleParts } from './ruleDefinition.ts';

/** Every kind of rule there is. */
const rules: { readonly [Kind in LineRuleKind]: RuleDefinition<Kind> } = {
  question,
  statement,
  words,
  'first-letter': firstLetter,
  'first-word': firstWord,
  'first-words': firstWords,
  'exact-line': exactLine,
  again,
  differs,
  contains,
  'avoids-word': avoidsWord,
  'avoids-letter': avoidsLetter,
  emotion,
  genre,
};

/** What the Stage Manager makes of a line: whether its rule was kept and, if not, what the MC says about it. */
export interface Verdict {
  /** Null when the rule is only called out: no code can judge a feeling. */
  readonly kept: boolean | null;
  /** Fit to show; null unless the rule was missed. */
  readonly sentence: string | null;
}

/** What is known of a rule's kind. */
function definitionOf({ kind }: LineRule): RuleParts<LineRule> {
  return rules[kind];
}

/** False for the rules that are only called out. */
export function isChecked(rule: LineRule): boolean {
  return definitionOf(rule).keeps !== undefined;
}

/** Judges one line. */
export function judge(rule: LineRule, line: string): Verdict {
  const definition = definitionOf(rule);
  if (!definition.keeps) return { kept: null, sentence: null };
  if (definition.keeps(rule, line)) return { kept: true, sentence: null };
  return { kept: false, sentence: callOut(definition, rule, line) };
}

/** A rule as one short instruction without its full stop: for the player's screen and for the Partner's prompt. */
export function ruleInWords(rule: LineRule): string {
  return definitionOf(rule).inWords(rule);
}

/**
 * Fits a line to a rule as a quick player would: with a name of the letter that is due, the word that is wanted called
 * out, or as many words as are paid for.
 * @param says the line as it was meant; words that the rule forbids are left out
 */
export function keepRule(rule: LineRule, says: string): string {
  return definitionOf(rule).fit(rule, says);
}

/** One of the rule's call-outs, not the same every time; the same line always hears the same. */
function callOut(definition: CheckedRule<LineRule>, rule: LineRule, line: string): string {
  const choices = definition.callOuts(rule, line);
  const at = Math.min(
    choices.length - 1,
    Math.floor(seededRandom(line, `call out ${rule.kind}`) * choices.length),
  );
  return choices[at] ?? '';
}
