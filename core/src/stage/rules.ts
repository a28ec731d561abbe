import type { LineRule } from '@improv/contract';
import { callFor, isChecked, judge, type MechanicState, partnerRuleFor } from '@improv/play';

/** What the game's mechanic asks of one turn, now that the player has spoken. */
export interface TurnRules {
  /** What the MC called out before the player's line. */
  readonly call: string | null;
  readonly player: LineRule | null;
  /** Null without a rule that code can check. */
  readonly playerKept: boolean | null;
  /** The MC's gentle word, where the player missed the rule. */
  readonly callOut: string | null;
  readonly partner: LineRule | null;
}

/** @param mechanic as it stands before the turn */
export function rulesFor(mechanic: MechanicState | null, turn: number, line: string): TurnRules {
  const { call, playerRule } = callFor(mechanic, turn);
  const playerKept = kept(playerRule, line);
  return {
    call,
    player: playerRule,
    playerKept,
    callOut: playerRule && playerKept === false ? judge(playerRule, line).sentence : null,
    partner: partnerRuleFor(mechanic, turn, line),
  };
}

/** Whether a line keeps a rule; null when there is none, or none that code can check. */
export function kept(rule: LineRule | null, line: string): boolean | null {
  return rule && isChecked(rule) ? judge(rule, line).kept : null;
}
