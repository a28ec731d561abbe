import { Timestamp } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { keptUntil } from '../../retention/keptDays.ts';
import { AudioSessionDocument, audioSessionRef } from '../audioSession.ts';
import { SessionStats } from '../sessionStats.ts';
import { qualityOf } from './quality.ts';

/**
 * Marks an audio session as ended, stores its statistics and quality, and logs them as `audio_session_complete`. A second call
 * does nothing.
 * @param ownershipId of the caller; null ends a session whose owner is gone
 * @param stats the final ones; null keeps those last saved
 * @returns whether this call ended it
 */
export async function completeAudioSession(
  { db, now, log }: Pick<Context, 'db' | 'now' | 'log'>,
  id: string,
  ownershipId: string | null,
  endedBy: NonNullable<AudioSessionDocument['endedBy']>,
  stats: SessionStats | null,
): Promise<boolean> {
  const ended = await db.runTransaction(async (transaction) => {
    const reference = audioSessionRef(db, id);
    const stored = (await transaction.get(reference)).data();
    if (stored === undefined) return null;
    const before = AudioSessionDocument.parse(stored);
    const at = now();
    const theirs = ownershipId === null ? before.placeUntil.toMillis() <= at : before.hold === ownershipId;
    if (before.endedAt !== null || !theirs) return null;
    const last = stats ?? SessionStats.parse(before);
    // The client never returned: use the time of the last save.
    const endedAt = ownershipId === null ? before.meteredAt : Timestamp.fromMillis(at);
    const after = {
      ...last,
      connected: false,
      handle: null,
      quality: qualityOf(last, before.connectedSeconds),
      endedBy: before.replacedBy === null ? endedBy : ('elsewhere' as const),
      endedAt,
      updatedAt: Timestamp.fromMillis(at),
      deleteAt: keptUntil('voice', at),
    } satisfies Partial<AudioSessionDocument>;
    transaction.update(reference, after);
    return { ...before, ...after };
  });
  if (!ended) return false;
  const { uid, sessionId, connectedSeconds, quality } = ended;
  const { framesDropped } = ended;
  if (framesDropped > 0) log('audio_frames_dropped', { audioSession: id, sessionId, framesDropped });
  log('audio_session_complete', {
    audioSession: id,
    uid,
    sessionId,
    durationSeconds: (ended.endedAt.toMillis() - ended.createdAt.toMillis()) / 1000,
    connectedSeconds,
    ...SessionStats.parse(ended),
    quality,
    endedBy: ended.endedBy,
  });
  return true;
}
