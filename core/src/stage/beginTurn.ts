import type { Brief, ScriptLine } from '@improv/contract';
import type { SessionDocument } from '../sessions/session.ts';
import { rulesFor, type TurnRules } from './rules.ts';
import { type Direction, direct } from './stageManager.ts';

/** How many words of each of its lines the Partner is told not to begin with again. */
const openingWords = 4;

/** A turn as it begins: what the Stage Manager asks of it, and what the cast is told. */
export interface BegunTurn {
  readonly session: SessionDocument;
  readonly direction: Direction;
  readonly rules: TurnRules;
  readonly told: Partial<Brief>;
}

/**
 * @param before the session as it stands before the turn
 * @param line what the player says; null while nobody knows: rules that hang on it are told as if it kept its own
 * @param lastTurn the last turn that there may be
 */
export function beginTurn(
  sessionId: string,
  before: SessionDocument,
  turn: number,
  line: string | null,
  lastTurn: number,
): BegunTurn {
  // Whoever begins to play has taken the shout.
  const taken = before.suggestion.taken ?? before.suggestion.shouted;
  const session = { ...before, suggestion: { ...before.suggestion, taken } };
  const direction = direct({ ...session, show: sessionId }, turn, lastTurn);
  const rules = rulesFor(session.mechanic, turn, line ?? '');
  const kept = line === null ? true : (rules.playerKept ?? true);
  const told = {
    ...directed(direction, session.script),
    playerRule: rules.player && { rule: rules.player, kept },
    partnerRule: rules.partner,
  };
  return { session, direction, rules, told };
}

/** What the Stage Manager's direction adds for the Partner and the Room. */
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
