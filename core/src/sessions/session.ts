import {
  Archetype,
  EndedBy,
  Mood,
  Phase,
  ScriptLine,
  Spotlight,
  Stage,
  Status,
  Suggestion,
  Turn,
} from '@improv/contract';
import { findGame, MechanicState } from '@improv/play';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Instant } from '../stored/instant.ts';
import { StumbleRecord } from './stumbles.ts';

/** `sessions/{id}`: one show by one player. */
export const SessionDocument = z.object({
  uid: z.string(),
  /** The member whose limits it counts against; null in shows older than this field. */
  email: z.string().nullable().default(null),
  gameId: z.string(),
  location: z.string(),
  status: Status,
  stage: Stage,
  phase: Phase,
  phaseChangedAtTurn: z.int().nullable(),
  turnsPlayed: z.int().min(0),
  /** The Room's latest moods, newest last. */
  moods: z.array(Mood),
  /** See `steadyTurnsAfter`. */
  steadyTurns: z.int().min(0),
  /** The audience's suggestion, and the one that was taken. */
  suggestion: Suggestion,
  /** The state of the game's mechanic before the next turn; null for a game without one. */
  mechanic: MechanicState.nullable(),
  /** The player's mastery when the show began, 0 to 1. */
  skill: z.number().min(0).max(1),
  archetypes: z.array(Archetype),
  /** The Room's summary of what came before `script`. */
  storySoFar: z.string(),
  /** The first exchange verbatim. */
  opening: z.array(ScriptLine).default([]),
  /** The latest lines verbatim, as the cast is told them. The whole transcript is in `turns`. */
  script: z.array(ScriptLine),
  /** The latest spotlight. */
  lastSpotlight: Spotlight.extend({ turn: z.int() }).nullable().default(null),
  /** The Partner's stumbles, oldest first. */
  stumbles: z.array(StumbleRecord).default([]),
  /** The turn in which the Room saw the story come home: the next one is the last. */
  endingSeenAt: z.int().nullable().default(null),
  endedBy: EndedBy.nullable(),
  notes: z.enum(['none', 'pending', 'ready', 'failed']),
  /** When `notes` last changed. */
  notesSince: Instant.nullable(),
  /** The latest task to write them; null in older documents, or when there was none. */
  notesTask: z.string().nullable().default(null),
  /** The active run of the Coach, and until when no other run may begin. */
  notesLease: z.object({ id: z.string(), until: Instant }).nullable().default(null),
  /** From the Coach's notes. */
  headline: z.string().nullable(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  costUsd: z.number(),
  /** Whether the player keeps it for good. */
  starred: z.boolean().default(false),
  createdAt: Instant,
  updatedAt: Instant,
  /** An active show that is untouched until then counts as abandoned. Nothing is deleted. */
  expiresAt: Instant,
  /** When it is deleted, with its turns and notes; null for never. Absent in older shows. */
  deleteAt: Instant.nullable().optional(),
});
export type SessionDocument = z.infer<typeof SessionDocument>;

/** `sessions/{id}/turns/{n}`. */
export const TurnDocument = z.object({
  ...Turn.shape,
  /** Whether the player and the Partner kept the rules for their lines; null without a rule that code can judge. */
  kept: z.boolean().nullable(),
  partnerKept: z.boolean().nullable(),
  /** Whether the Room judged that the line accepted the Partner's last offer. */
  accepted: z.boolean().nullable(),
  /** Whether the line was said to the theatre and not in the scene: see `ScriptLine.aside`. */
  aside: z.boolean().default(false),
  /** What was understood of a spoken line before its player put it right; null when it was not. */
  heardAs: z.string().nullable().default(null),
  /**
   * Whether the model's safety filter has let the turn pass. `blocked`: it has stopped a try. `withheld`: it stopped them all, the
   * Partner's line is the theatre's own, and the cast is not told the player's line again.
   */
  modelSafety: z.enum(['passed', 'blocked', 'withheld']).default('passed'),
  /** The lease of the call that plays it, and when the lease expires. */
  leaseId: z.string(),
  leaseUntil: Instant,
  /** How long the player took to answer, in milliseconds, as measured by the client. */
  responseMs: z.number().nullable(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  costUsd: z.number(),
  createdAt: Instant,
  updatedAt: Instant,
  /** Copied from the show. */
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

/** The fields that turns and notes copy from their show, to be deleted with it. */
export function retentionOf({ deleteAt }: SessionDocument): Pick<SessionDocument, 'deleteAt'> {
  return deleteAt === undefined ? {} : { deleteAt };
}

/** The mood of a new audience: curious, and not won over yet. */
export const openingMood: Mood = { sentiment: 0.2, engagement: 0.5, laughter: 0, label: 'curious' };

/** What a session is played with: what was taken, or else what was shouted. */
export function suggestionOf({ suggestion }: Pick<SessionDocument, 'suggestion'>): string {
  return suggestion.taken ?? suggestion.shouted;
}

/** Whether a turn is the scene's last, as far as that is known without its line and the clock. */
export function isLanding(
  { endingSeenAt }: Pick<SessionDocument, 'endingSeenAt'>,
  turn: number,
  lastTurn: number,
): boolean {
  return endingSeenAt !== null || turn >= lastTurn;
}

/** Whether the minutes of a session's game are over. @param now epoch milliseconds */
export function isTimeUp({ gameId, createdAt }: SessionDocument, now: number): boolean {
  const game = findGame(gameId);
  return game !== undefined && now - createdAt.toMillis() >= game.maxMinutes * 60_000;
}

/** A task that is pending for this long has failed: the function died before it enqueued the task. Milliseconds. */
const notesLostAfterMs = 3 * 60_000;

/** The state of the notes: a task that is pending for too long without a run has failed. @param now epoch milliseconds */
export function notesAt(session: SessionDocument, now: number): SessionDocument['notes'] {
  const { notes, notesSince, notesLease } = session;
  const isOld = notesSince !== null && now - notesSince.toMillis() > notesLostAfterMs;
  const isHeld = notesLease !== null && notesLease.until.toMillis() > now;
  return notes === 'pending' && isOld && !isHeld ? 'failed' : notes;
}

/** A session's status: an active one that has expired counts as abandoned, even before it is swept. */
export function statusAt(session: SessionDocument, now: number): Status {
  return session.status === 'active' && session.expiresAt.toMillis() <= now ? 'abandoned' : session.status;
}
