import {
  Archetype,
  EndedBy,
  Mood,
  Phase,
  ScriptLine,
  Stage,
  Status,
  Stumble,
  Suggestion,
  Turn,
} from '@improv/contract';
import { MechanicState } from '@improv/play';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Instant } from '../stored/instant.ts';

/** `sessions/{id}`: one show by one player. */
export const SessionDocument = z.object({
  uid: z.string(),
  /** Of the member whose limits it counts against; null in shows that are older than this field. */
  email: z.string().nullable().default(null),
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
  /** What the audience shouted, and what is played with. */
  suggestion: Suggestion,
  /** The game's mechanic before the next turn; null for a game without one. */
  mechanic: MechanicState.nullable(),
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
  /** The task that is to write them, or was; null in older documents and where there was none. */
  notesTask: z.string().nullable().default(null),
  /** Which run of the Coach is at work on them, and until when no other may begin. */
  notesLease: z.object({ id: z.string(), until: Instant }).nullable().default(null),
  /** The Coach's. */
  headline: z.string().nullable(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  costUsd: z.number(),
  /** Whether its player keeps it for good. */
  starred: z.boolean().default(false),
  createdAt: Instant,
  updatedAt: Instant,
  /** Nobody has touched it until then: it is over. Nothing is deleted by it. */
  expiresAt: Instant,
  /** When it goes, with its turns and notes; null for never. Shows that are older than this field lack it. */
  deleteAt: Instant.nullable().optional(),
});
export type SessionDocument = z.infer<typeof SessionDocument>;

/** `sessions/{id}/turns/{n}`. */
export const TurnDocument = z.object({
  ...Turn.shape,
  /** Whether player and Partner kept the game's rules for their lines; null where there were none. */
  kept: z.boolean().nullable(),
  partnerKept: z.boolean().nullable(),
  /** Whether the line accepted the Partner's last offer, as the Room saw it. */
  accepted: z.boolean().nullable(),
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
  /** The show's own. */
  deleteAt: Instant.nullable().optional(),
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

/** What a turn or the notes take over from their show, so that they go with it. */
export function retentionOf({ deleteAt }: SessionDocument): Pick<SessionDocument, 'deleteAt'> {
  return deleteAt === undefined ? {} : { deleteAt };
}

/** How a new audience sits down: curious, and not yet won over. */
export const openingMood: Mood = { sentiment: 0.2, engagement: 0.5, laughter: 0, label: 'curious' };

/** A Coach who has been silent for this long has failed: the task was lost with the function that was to enqueue it. */
const notesLostAfterMs = 3 * 60_000;

/** Where the Coach's work stands: a task that is pending for too long, and that nobody is at work on, has failed. @param now epoch milliseconds */
export function notesAt(session: SessionDocument, now: number): SessionDocument['notes'] {
  const { notes, notesSince, notesLease } = session;
  const isOld = notesSince !== null && now - notesSince.toMillis() > notesLostAfterMs;
  const isHeld = notesLease !== null && notesLease.until.toMillis() > now;
  return notes === 'pending' && isOld && !isHeld ? 'failed' : notes;
}

/** An active session whose time is up counts as abandoned, whether or not anybody has written it down. */
export function statusAt(session: SessionDocument, now: number): Status {
  return session.status === 'active' && session.expiresAt.toMillis() <= now ? 'abandoned' : session.status;
}
