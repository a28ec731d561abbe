import {
  type ModelSource,
  maxTurns,
  type Notes,
  type Session,
  type SessionSummary,
  type Turn,
} from '@improv/contract';
import { callFor, findGame, ruleInWords, toGame } from '@improv/play';
import type { Timestamp } from 'firebase-admin/firestore';
import { hintFor } from './hint.ts';
import {
  isLanding,
  isTimeUp,
  notesAt,
  openingMood,
  type SessionDocument,
  statusAt,
  type TurnDocument,
} from './session.ts';

/** The player's view of a session. @param notes the Coach's, once they are ready */
export function viewSession(
  id: string,
  session: SessionDocument,
  notes: Notes | null,
  modelSource: ModelSource,
  now: number,
): Session {
  const game = findGame(session.gameId);
  if (!game) throw new Error(`session ${id} plays a game that the library lacks`);
  return {
    id,
    game: toGame(game),
    location: session.location,
    status: statusAt(session, now),
    stage: session.stage,
    phase: session.phase,
    phaseChangedAtTurn: session.phaseChangedAtTurn,
    turnsPlayed: session.turnsPlayed,
    turnsRemaining: Math.max(maxTurns - session.turnsPlayed, 0),
    mood: session.moods.at(-1) ?? openingMood,
    archetypes: session.archetypes,
    suggestion: session.suggestion,
    ...viewNext(id, session, now),
    endedBy: statusAt(session, now) === 'abandoned' ? 'idle' : session.endedBy,
    ...viewRetention(session),
    createdAt: iso(session.createdAt),
    expiresAt: iso(session.expiresAt),
    notes: viewNotes(session, notes, now),
    modelSource,
  };
}

/** The MC's call, the rule and the hint for the player's next line. */
function viewNext(id: string, session: SessionDocument, now: number): Pick<Session, 'next' | 'hint'> {
  if (session.stage !== 'scene' || statusAt(session, now) !== 'active') {
    return { next: { call: null, rule: null, isLast: false }, hint: null };
  }
  const turn = session.turnsPlayed + 1;
  const { call, playerRule } = callFor(session.mechanic, turn);
  return {
    next: {
      call,
      rule: playerRule && ruleInWords(playerRule),
      isLast: isLanding(session, turn, maxTurns) || isTimeUp(session, now),
    },
    hint: hintFor(id, turn, session.phase, session.skill),
  };
}

function viewNotes(session: SessionDocument, notes: Notes | null, now: number): Session['notes'] {
  if (notes) return { status: 'ready', notes };
  const status = notesAt(session, now);
  // Notes that are ready would have been passed in; they are lost.
  return { status: status === 'ready' ? 'failed' : status };
}

export function viewTurn(turn: TurnDocument): Turn {
  const { n, kind, status, line, reply, phase, stumble, mood, spotlight, call, callOut } = turn;
  return { n, kind, status, line, reply, phase, stumble, mood, spotlight, call, callOut };
}

export function summarize(id: string, session: SessionDocument, now: number): SessionSummary {
  return {
    id,
    gameId: session.gameId,
    gameName: findGame(session.gameId)?.name ?? session.gameId,
    location: session.location,
    status: statusAt(session, now),
    stage: session.stage,
    turns: session.turnsPlayed,
    createdAt: iso(session.createdAt),
    headline: session.headline,
    ...viewRetention(session),
  };
}

function viewRetention({ starred, deleteAt }: SessionDocument): Pick<Session, 'starred' | 'keptUntil'> {
  return { starred, keptUntil: deleteAt ? iso(deleteAt) : null };
}

function iso(instant: Timestamp): string {
  return instant.toDate().toISOString();
}
