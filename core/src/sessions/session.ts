import {
  Archetype,
  EndedBy,
  type ModelSource,
  Mood,
  maxTurns,
  type Notes,
  Phase,
  ScriptLine,
  type Session,
  type SessionSummary,
  Spotlight,
  Stage,
  Status,
  Stumble,
  type Turn,
  TurnKind,
} from '@improv/contract';
import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import { findGame, toGame } from '../library/index.ts';

const Instant = z.instanceof(Timestamp);

/** `sessions/{id}`: one show by one player. */
export const SessionDocument = z.object({
  uid: z.string(),
  gameId: z.string(),
  location: z.string(),
  status: Status,
  stage: Stage,
  phase: Phase,
  phaseChangedAtTurn: z.int().nullable(),
  turnsPlayed: z.int().min(0),
  /** The Room's last few, newest last. */
  moods: z.array(Mood),
  /** How long the player has stood steady, see the Stage Manager. */
  steadyTurns: z.int().min(0),
  /** What the player had learnt when the show began, 0 to 1. */
  skill: z.number().min(0).max(1),
  archetypes: z.array(Archetype),
  /** The Room's running summary of what came before `script`. */
  storySoFar: z.string(),
  /** The latest lines, word for word: what the cast is told, bounded. The whole transcript is in `turns`. */
  script: z.array(ScriptLine),
  lastSpotlightTurn: z.int().nullable(),
  lastStumble: z.object({ turn: z.int(), stumble: Stumble }).nullable(),
  endedBy: EndedBy.nullable(),
  notes: z.enum(['none', 'pending', 'ready', 'failed']),
  /** Since when the notes have been in that state. */
  notesSince: Instant.nullable(),
  /** The Coach's. */
  headline: z.string().nullable(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  costUsd: z.number(),
  createdAt: Instant,
  updatedAt: Instant,
  expiresAt: Instant,
});
export type SessionDocument = z.infer<typeof SessionDocument>;

/** `sessions/{id}/turns/{n}`. */
export const TurnDocument = z.object({
  n: z.int().min(0),
  kind: TurnKind,
  status: z.enum(['open', 'done']),
  line: z.string().nullable(),
  reply: z.string().nullable(),
  phase: Phase.nullable(),
  stumble: Stumble.nullable(),
  mood: Mood.nullable(),
  spotlight: Spotlight.nullable(),
  /** Who is playing it, and until when nobody else may. */
  leaseId: z.string(),
  leaseUntil: Instant,
  /** Milliseconds the player took to answer, as the client saw it. */
  responseMs: z.number().nullable(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  costUsd: z.number(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type TurnDocument = z.infer<typeof TurnDocument>;

export function sessionRef(db: Firestore, sessionId: string): DocumentReference {
  return db.collection('sessions').doc(sessionId);
}

export function turnRef(session: DocumentReference, n: number): DocumentReference {
  return session.collection('turns').doc(String(n));
}

export function notesRef(session: DocumentReference): DocumentReference {
  return session.collection('notes').doc('coach');
}

/** How a new audience sits down: curious, and not yet won over. */
export const openingMood: Mood = { sentiment: 0.2, engagement: 0.5, laughter: 0, label: 'curious' };

/** An active session whose time is up counts as abandoned, whether or not anybody has written it down. */
export function statusAt(session: SessionDocument, now: number): Status {
  return session.status === 'active' && session.expiresAt.toMillis() <= now ? 'abandoned' : session.status;
}

/** A Coach who has been silent for this long has failed: the task was lost with the function that was to enqueue it. */
const notesLostAfterMs = 3 * 60_000;

/** A session as a player sees it. @param notes the Coach's, once they are ready */
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
    turnsRemaining: maxTurns - session.turnsPlayed,
    mood: session.moods.at(-1) ?? openingMood,
    archetypes: session.archetypes,
    endedBy: statusAt(session, now) === 'abandoned' ? 'idle' : session.endedBy,
    createdAt: iso(session.createdAt),
    expiresAt: iso(session.expiresAt),
    notes: viewNotes(session, notes, now),
    modelSource,
  };
}

function viewNotes(session: SessionDocument, notes: Notes | null, now: number): Session['notes'] {
  if (notes) return { status: 'ready', notes };
  const lost = session.notesSince !== null && now - session.notesSince.toMillis() > notesLostAfterMs;
  if (session.notes === 'pending' && !lost) return { status: 'pending' };
  return { status: session.notes === 'none' ? 'none' : 'failed' };
}

export function viewTurn(turn: TurnDocument): Turn {
  const { n, kind, status, line, reply, phase, stumble, mood, spotlight } = turn;
  return { n, kind, status, line, reply, phase, stumble, mood, spotlight };
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
  };
}

function iso(instant: Timestamp): string {
  return instant.toDate().toISOString();
}
