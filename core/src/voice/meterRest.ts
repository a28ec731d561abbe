import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import type { Context } from '../context.ts';
import { currentLimits, limitsRef, writeLimits } from '../limits/limits.ts';
import type { Usage } from '../models/usage.ts';
import { SessionDocument, sessionRef } from '../sessions/session.ts';
import { meterHouse } from '../usage/houseUsage.ts';

/** Counts what a conversation used after its last turn, or for turns that were never kept. */
export async function meterRest(
  { db, now }: Context,
  sessionId: string,
  { inputTokens, outputTokens, costUsd }: Usage,
): Promise<void> {
  if (inputTokens + outputTokens === 0) return;
  await db.runTransaction(async (transaction) => {
    const reference = sessionRef(db, sessionId);
    const stored = await transaction.get(reference);
    // A player may have deleted everything meanwhile.
    if (!stored.exists) return;
    const { uid } = SessionDocument.parse(stored.data());
    const used = await transaction.get(limitsRef(db, uid));
    const at = now();
    const instant = Timestamp.fromMillis(at);
    transaction.update(reference, {
      inputTokens: FieldValue.increment(inputTokens),
      outputTokens: FieldValue.increment(outputTokens),
      costUsd: FieldValue.increment(costUsd),
      updatedAt: instant,
    });
    const counts = currentLimits(used.data(), at);
    meterHouse(db, transaction, sessionId, at, { inputTokens, outputTokens, costUsd });
    writeLimits(transaction, used, { ...counts, costTodayUsd: counts.costTodayUsd + costUsd }, instant);
  });
}
