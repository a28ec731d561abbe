import { type VoiceCloseReason, voiceCloseCodes, voiceTimes } from '@improv/contract';
import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Instant } from '../stored/instant.ts';
import { SessionStats } from './sessionStats.ts';

/** Why a go at the microphone ended: `dropped` is a client that never came back. */
export const AudioSessionEnd = z.enum([
  ...(Object.keys(voiceCloseCodes) as [VoiceCloseReason, ...VoiceCloseReason[]]),
  'dropped',
]);
export type AudioSessionEnd = z.infer<typeof AudioSessionEnd>;

/** `audioSessions/{id}`: one go at the microphone, dropped lines and moves to other instances included. */
export const AudioSessionDocument = z.object({
  uid: z.string(),
  email: z.string(),
  /** As the account gives it; may be empty. */
  name: z.string(),
  sessionId: z.string(),
  /** The process that has its conversation. */
  holder: z.string(),
  /** Another one each time that the place is taken: whoever had it before, in the same process too, writes no more. */
  hold: z.string(),
  tokenHash: z.string(),
  /** Of the token before, until the client has shown that the newer one reached it. */
  earlierTokenHash: z.string().nullable(),
  /** Whether the client was there when this was written. */
  connected: z.boolean(),
  /** Time spoken is counted up to here. */
  meteredAt: Instant,
  /** The client was there until then for certain; what was counted since may be given back. Absent in old ones. */
  aliveAt: Instant.optional(),
  /**
   * Where the place was taken over and the client believed about its absence: it was counted up to `wentAt` only, and
   * whoever held the place until `at` may know better, see `settleHandover`.
   */
  handovers: z.array(z.object({ hold: z.string(), wentAt: Instant, at: Instant })).default([]),
  /** The client may come back until then. */
  placeUntil: Instant,
  /** The model's session, for another instance to go on with. */
  handle: z.string().nullable(),
  /** Higher than any utterance that the client had been told of when this was written. */
  nextUtterance: z.int().min(0),
  /** The audio session that was opened elsewhere in its place. */
  replacedBy: z.string().nullable(),
  connectedSeconds: z.number().min(0),
  ...SessionStats.shape,
  /** See `qualityOf`; null while it runs, like the two that follow. */
  quality: z.int().nullable(),
  endedBy: AudioSessionEnd.nullable(),
  endedAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  /** Absent in those that are older than this field: they have an `expiresAt`, and are swept by it. */
  deleteAt: Instant.optional(),
});
export type AudioSessionDocument = z.infer<typeof AudioSessionDocument>;

export function audioSessions(db: Firestore) {
  return db.collection('audioSessions');
}

export function audioSessionRef(db: Firestore, id: string): DocumentReference {
  return audioSessions(db).doc(id);
}

/**
 * Until when a client may come back. One that is connected has its service's next save on top: should the service die,
 * nobody knows when exactly.
 * @param now epoch milliseconds
 */
export function leaseUntil(now: number, connected: boolean): Timestamp {
  return Timestamp.fromMillis(now + voiceTimes.placeKept + (connected ? voiceTimes.meterEvery : 0));
}

/** Seconds that may still be spoken: of the day, and of this go, whichever ends first. */
export function secondsLeft(dayLeft: number, connectedSeconds: number): number {
  return Math.max(0, Math.min(dayLeft, voiceTimes.longestSession / 1000 - connectedSeconds));
}
