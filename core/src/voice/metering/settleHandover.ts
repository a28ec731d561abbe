import { Timestamp } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { readLimits } from '../../limits/readLimits.ts';
import { spendVoice } from '../../limits/voice.ts';
import { noUsage } from '../../models/usage.ts';
import { AudioSessionDocument, audioSessionRef } from '../audioSession.ts';
import type { VoiceLeaseState } from './meterVoice.ts';

/** What an instance knows about an audio session that another instance has taken over. */
export type Handover = Pick<VoiceLeaseState, 'id' | 'ownershipId' | 'person' | 'sessionId' | 'spoken'>;

/**
 * Counts voice time that `takeOverSession` left out. It trusted the client about when it had left, and the instance before knows
 * that the client was still connected. A second call adds nothing.
 */
export function settleHandover(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, ownershipId, person, sessionId, spoken }: Handover,
): Promise<void> {
  return db.runTransaction(async (transaction) => {
    const reference = audioSessionRef(db, id);
    const stored = await transaction.get(reference);
    if (!stored.exists) return;
    const { handovers, connectedSeconds } = AudioSessionDocument.parse(stored.data());
    const handover = handovers.find((other) => other.hold === ownershipId);
    if (!handover) return;
    const used = await readLimits(db, transaction, person);
    const from = Math.max(spoken.from, handover.wentAt.toMillis());
    const seconds = Math.max(0, Math.min(spoken.until, handover.at.toMillis()) - from) / 1000;
    const at = now();
    transaction.update(reference, {
      handovers: handovers.filter((other) => other !== handover),
      connectedSeconds: connectedSeconds + seconds,
      updatedAt: Timestamp.fromMillis(at),
    } satisfies Partial<AudioSessionDocument>);
    if (seconds > 0) spendVoice(db, transaction, used, person, { sessionId, seconds, spent: noUsage, at });
  });
}
