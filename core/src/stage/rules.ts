import type { LineRule } from '@improv/contract';
import { callFor, judge, type MechanicState, partnerRuleFor } from '@improv/play';

/** What the game's mechanic requires of one turn, given the player's line. */
export interface TurnRules {
  /** What the MC called out before the player's line. */
  readonly call: string | null;
  readonly player: LineRule | null;
  /** Whether the player kept the rule; null without a rule that code can judge. */
  readonly playerKept: boolean | null;
  /** The MC's word when the player missed the rule; null otherwise. */
  readonly callOut: string | null;
  readonly partner: LineRule | null;
}

/** The rules of a turn. @param mechanic its state before the turn */
export function rulesFor(mechanic: MechanicState | null, turn: number, line: string): TurnRules {
  const { call, playerRule } = callFor(mechanic, turn);
  const verdict = playerRule && judge(playerRule, line);
  return {
    call,
    player: playerRule,
    playerKept: verdict?.kept ?? null,
    callOut: verdict?.sentence ?? null,
    partner: partnerRuleFor(mechanic, turn, line),
  };
}

/** Whether a line keeps a rule; null when there is none, or none that code can judge. */
export function kept(rule: LineRule | null, line: string): boolean | null {
  return rule && judge(rule, line).kept;
}
