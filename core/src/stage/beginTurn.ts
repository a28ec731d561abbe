import type { PartnerBrief, RoomBrief, ScriptLine } from '@improv/contract';
import { advance, isComplete } from '@improv/play';
import { partnerBrief, roomBrief } from '../cast/brief.ts';
import { isTimeUp, type SessionDocument } from '../sessions/session.ts';
import { rulesFor, type TurnRules } from './rules.ts';
import { type Direction, direct } from './stageManager.ts';

/** A turn before it is played: the Stage Manager's direction and what the cast is told. */
export interface BegunTurn {
  /** The session with the MC's call in its script, where the game has one before this turn. */
  readonly session: SessionDocument;
  readonly direction: Direction;
  readonly rules: TurnRules;
  readonly partner: PartnerBrief;
  readonly room: RoomBrief;
}

/** When a turn begins, and which one is the scene's last. */
export interface TurnPlace {
  readonly turn: number;
  /** The highest turn number of a scene. */
  readonly lastTurn: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Prepares a turn.
 * @param before the session before the turn
 * @param line the player's line; null while it is unknown, and then assumed to keep the player's rule
 */
export function beginTurn(
  sessionId: string,
  before: SessionDocument,
  line: string | null,
  { turn, lastTurn, now }: TurnPlace,
): BegunTurn {
  const rules = rulesFor(before.mechanic, turn, line ?? '');
  const session = withCall(before, turn, rules.call);
  const endsGame = line !== null && isComplete(advance(session.mechanic, turn, line, ''));
  const direction = direct({ ...session, sessionId }, turn, lastTurn, endsGame || isTimeUp(session, now));
  const { turnsRemaining, beat, stumble, openStumble, move, maySpotlight, lastSpotlight } = direction;
  const kept = line === null && rules.playerKept !== null ? true : rules.playerKept;
  return {
    session,
    direction,
    rules,
    partner: partnerBrief(sessionId, session, {
      turn,
      turnsRemaining,
      beat,
      stumble,
      openStumble,
      move,
      partnerRule: rules.partner,
    }),
    room: roomBrief(sessionId, session, {
      turn,
      maySpotlight,
      lastSpotlight,
      holdsBreath: openStumble !== null,
      playerRule: rules.player && { rule: rules.player, kept },
    }),
  };
}

/** What the MC calls before a line is part of what has been said. */
function withCall(session: SessionDocument, turn: number, call: string | null): SessionDocument {
  if (call === null) return session;
  const line: ScriptLine = { n: turn, speaker: 'mc', text: call };
  return { ...session, script: [...session.script, line] };
}
