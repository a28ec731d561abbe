import type { Brief, ScriptLine } from '@improv/contract';
import type { SessionDocument } from '../sessions/session.ts';
import { rulesFor, type TurnRules } from './rules.ts';
import { type Direction, direct } from './stageManager.ts';

/** The Partner is told not to begin again with this many first words of its earlier lines. */
const openingWords = 4;

/** A turn before it is played: the Stage Manager's direction and what the cast is told. */
export interface BegunTurn {
  readonly session: SessionDocument;
  readonly direction: Direction;
  readonly rules: TurnRules;
  readonly told: Partial<Brief>;
}

/**
 * Prepares a turn.
 * @param before the session before the turn
 * @param line the player's line; null while it is unknown, and then assumed to keep the player's rule
 * @param lastTurn the highest turn number of a scene
 */
export function beginTurn(
  sessionId: string,
  before: SessionDocument,
  turn: number,
  line: string | null,
  lastTurn: number,
): BegunTurn {
  // A player who begins without choosing a suggestion takes the audience's.
  const taken = before.suggestion.taken ?? before.suggestion.shouted;
  const session = { ...before, suggestion: { ...before.suggestion, taken } };
  const direction = direct({ ...session, sessionId }, turn, lastTurn);
  const rules = rulesFor(session.mechanic, turn, line ?? '');
  const kept = line === null ? true : (rules.playerKept ?? true);
  const told = {
    ...directed(direction, session.script),
    playerRule: rules.player && { rule: rules.player, kept },
    partnerRule: rules.partner,
  };
  return { session, direction, rules, told };
}

/** The part of the direction that the Partner and the Room are told. */
function directed(direction: Direction, script: readonly ScriptLine[]): Partial<Brief> {
  const { turn, turnsRemaining, phase, phaseChangedAtTurn, stumble, move, maySpotlight, holdsBreath } =
    direction;
  return {
    turn,
    turnsRemaining,
    phase,
    phaseChangedAtTurn,
    stumble,
    move,
    maySpotlight,
    holdsBreath,
    avoid: script
      .filter(({ speaker }) => speaker === 'partner')
      .map(({ text }) => text.split(/\s+/).slice(0, openingWords).join(' ')),
  };
}
