import { type VoiceCloseReason, voiceCloseCodes, voiceTimes } from '@improv/contract';
import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Instant } from '../stored/instant.ts';
import { SessionStats } from './sessionStats.ts';

/** Why an audio session ended: a close reason, or `dropped` when the client never came back. */
export const AudioSessionEnd = z.enum([
  ...(Object.keys(voiceCloseCodes) as [VoiceCloseReason, ...VoiceCloseReason[]]),
  'dropped',
]);
export type AudioSessionEnd = z.infer<typeof AudioSessionEnd>;

/** `audioSessions/{id}`: one audio session, across dropped connections and moves between instances. */
export const AudioSessionDocument = z.object({
  uid: z.string(),
  email: z.string(),
  /** As the account gives it; may be empty. */
  name: z.string(),
  sessionId: z.string(),
  /** The id of the process that runs its conversation (`instanceId` in code). */
  holder: z.string(),
  /** A fencing token (`ownershipId` in code), new with each takeover: the owner before can't write any more. */
  hold: z.string(),
  tokenHash: z.string(),
  /** Of the token before, until the client has received the newer one. */
  earlierTokenHash: z.string().nullable(),
  /** Whether the client was connected when this was saved. */
  connected: z.boolean(),
  /** Voice time is counted up to here. */
  meteredAt: Instant,
  /** The client was certainly connected until then; time counted after it may be given back. Absent in old documents. */
  aliveAt: Instant.optional(),
  /**
   * Takeovers in which the client was trusted about its absence: time was counted up to `wentAt` only, and the owner until
   * `at` (`hold`) may know better, see `settleHandover`.
   */
  handovers: z.array(z.object({ hold: z.string(), wentAt: Instant, at: Instant })).default([]),
  /** The client may resume until then. */
  placeUntil: Instant,
  /** The model's session, for another instance to resume. */
  handle: z.string().nullable(),
  /** Higher than any utterance that had been announced to the client when this was saved. */
  nextUtterance: z.int().min(0),
  /** The newer audio session that replaced this one. */
  replacedBy: z.string().nullable(),
  connectedSeconds: z.number().min(0),
  ...SessionStats.shape,
  /** See `qualityOf`. This and the two fields below are null while the session runs. */
  quality: z.int().nullable(),
  endedBy: AudioSessionEnd.nullable(),
  endedAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
  /** Absent in documents older than this field, which have an `expiresAt` and are swept by it. */
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
 * Until when a client may resume. While it is connected, one metering interval is added, because the service may crash right
 * before its next save.
 * @param now epoch milliseconds
 */
export function leaseUntil(now: number, connected: boolean): Timestamp {
  return Timestamp.fromMillis(now + voiceTimes.placeKept + (connected ? voiceTimes.meterEvery : 0));
}

/** Voice seconds left: of the day, or of this audio session, whichever ends first. */
export function secondsLeft(dayLeft: number, connectedSeconds: number): number {
  return Math.max(0, Math.min(dayLeft, voiceTimes.longestSession / 1000 - connectedSeconds));
}
