import { Timestamp } from 'firebase-admin/firestore';
import type { Context } from '../context.ts';
import { currentLimits, writeLimits } from '../limits/limits.ts';
import { readLimitsOfShow } from '../limits/readLimits.ts';
import type { Usage } from '../models/usage.ts';
import { SessionDocument, sessionRef } from '../sessions/session.ts';
import { meterHouse } from '../usage/houseUsage.ts';
import { chargeShow } from './meterVoice.ts';

/** Counts what a conversation used after its last turn, or for turns that were never kept. */
export async function meterRest({ db, now }: Context, sessionId: string, spent: Usage): Promise<void> {
  if (spent.inputTokens + spent.outputTokens === 0) return;
  await db.runTransaction(async (transaction) => {
    const reference = sessionRef(db, sessionId);
    const stored = await transaction.get(reference);
    // A player may have deleted everything meanwhile.
    if (!stored.exists) return;
    const used = await readLimitsOfShow(db, transaction, SessionDocument.parse(stored.data()));
    const at = now();
    const instant = Timestamp.fromMillis(at);
    chargeShow(transaction, reference, spent, at);
    const counts = currentLimits(used.data(), at);
    meterHouse(db, transaction, sessionId, at, { ...spent });
    writeLimits(transaction, used, { ...counts, costTodayUsd: counts.costTodayUsd + spent.costUsd }, instant);
  });
}
