import type { LineRule, LineRuleKind } from '@improv/contract';

/** All that the Stage Manager, the MC and the screens know of one kind of rule. */
export interface RuleParts<Rule extends LineRule> {
  /** One short instruction without its full stop: for the player's screen and for the Partner's prompt. */
  inWords(rule: Rule): string;
  /**
   * Whether a line keeps it. Left out by a rule that is only called out: no code can hear whether a line is jealous.
   * Wherever a script, a spelling or a hyphen leaves room for doubt, the player gets the benefit of it.
   */
  keeps?(rule: Rule, line: string): boolean;
  /** What the MC may say, kindly, of a line that missed it: never a scolding, never a demand to play it again. */
  callOuts(rule: Rule, line: string): string[];
  /** A line fitted to it as a quick player would, for the scripted players of the evaluation and of the tests. */
  fit(rule: Rule, says: string): string;
}

/** The parts of one kind, whose parameters are those of `LineRule`. */
export type RuleDefinition<Kind extends LineRuleKind> = RuleParts<Extract<LineRule, { kind: Kind }>>;
