import type { LineRule } from '@improv/contract';
import type { z } from 'zod';

/** What the Stage Manager does before a turn. */
export interface Call {
  /** What the MC calls out before the player speaks, fit to show; null when nothing changes. */
  readonly call: string | null;
  /** What the player's line has to keep. */
  readonly playerRule: LineRule | null;
}

/**
 * One kind of game mechanic: pure functions from state to state. `Settings` is what a game of the library says about
 * it, `State` what a running show remembers of it: JSON, and bounded whatever is said.
 */
export interface MechanicParts<Settings, State> {
  /** False when its rules are only called out and no code can check them. */
  readonly checked: boolean;
  /** @param suggestion what the audience gave, if anything; used where it fits and left alone where it does not */
  begin(settings: Settings, seed: string, suggestion: string | null): State;
  /** @param turn the turn that begins, 1 for the first */
  callFor(state: State, turn: number): Call;
  /** What the Partner's answer to the player's line has to keep. */
  partnerRule(state: State, turn: number, playerLine: string): LineRule | null;
  /** The state after both have spoken; the same when the mechanic has nothing to remember. */
  advance?(state: State, turn: number, playerLine: string, partnerLine: string): State;
  /** Whether the mechanic has come to an end of its own, and the scene may with it. */
  isComplete?(state: State): boolean;
}

/**
 * Joins a mechanic's parts to their schemas. What comes in is parsed, so that the table of all mechanics can hold them
 * side by side, and a state from a stored show is checked before it is used.
 * @throws z.ZodError from any function, when it is given settings or a state of another shape
 */
export function defineMechanic<Settings extends z.ZodType, State extends z.ZodType>(
  schemas: { readonly settings: Settings; readonly state: State },
  parts: MechanicParts<z.output<Settings>, z.output<State>>,
) {
  const { settings, state } = schemas;
  return {
    settings,
    state,
    checked: parts.checked,
    begin: (chosen: unknown, seed: string, suggestion: string | null): z.output<State> =>
      parts.begin(settings.parse(chosen), seed, suggestion),
    callFor: (now: unknown, turn: number): Call => parts.callFor(state.parse(now), turn),
    partnerRule: (now: unknown, turn: number, playerLine: string): LineRule | null =>
      parts.partnerRule(state.parse(now), turn, playerLine),
    advance: (now: unknown, turn: number, playerLine: string, partnerLine: string): z.output<State> => {
      const before = state.parse(now);
      return parts.advance?.(before, turn, playerLine, partnerLine) ?? before;
    },
    isComplete: (now: unknown): boolean => parts.isComplete?.(state.parse(now)) ?? false,
  };
}
