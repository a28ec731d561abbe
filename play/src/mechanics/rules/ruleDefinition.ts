import type { LineRule, LineRuleKind } from '@improv/contract';

/** What is known of any rule. */
interface AnyRule<Rule extends LineRule> {
  /** One short instruction without its full stop: for the player's screen and for the Partner's prompt. */
  inWords(rule: Rule): string;
  /** A line fitted to it as a quick player would, for the scripted players of the evaluation and of the tests. */
  fit(rule: Rule, says: string): string;
}

/** A rule that code can judge. */
export interface CheckedRule<Rule extends LineRule> extends AnyRule<Rule> {
  /**
   * Whether a line keeps it. Wherever a script, a spelling or a hyphen leaves room for doubt, the player gets the benefit
   * of it.
   */
  keeps(rule: Rule, line: string): boolean;
  /** What the MC may say, kindly, of a line that missed it: never a scolding, never a demand to play it again. */
  callOuts(rule: Rule, line: string): string[];
}

/** A rule that is only called out: no code can hear whether a line is jealous. */
interface CalledRule<Rule extends LineRule> extends AnyRule<Rule> {
  keeps?: never;
  callOuts?: never;
}

/** All that the Stage Manager, the MC and the screens know of one kind of rule. */
export type RuleParts<Rule extends LineRule> = CheckedRule<Rule> | CalledRule<Rule>;

/** The parts of one kind, whose parameters are those of `LineRule`. */
export type RuleDefinition<Kind extends LineRuleKind> = RuleParts<Extract<LineRule, { kind: Kind }>>;
