import { Timestamp } from 'firebase-admin/firestore';
import type { Context } from '../context.ts';
import { currentLimits, idleAfterMs, limitsRef } from '../limits/limits.ts';
import type { Usage } from '../models/usage.ts';
import { SessionDocument, TurnDocument } from '../sessions/session.ts';
import { meterHouse } from '../usage/houseUsage.ts';
import { holds, type Lease } from './lease.ts';

/** What a played turn leaves behind. */
export interface Outcome {
  readonly usage: Usage;
  readonly turn: Partial<TurnDocument>;
  readonly session: Partial<SessionDocument>;
}

/** A turn as it was written, with the session it left. */
export interface Closed {
  readonly turn: TurnDocument;
  readonly session: SessionDocument;
}

/**
 * Writes the turn, the session's counters, the player's limits and the day's total at once, and only if the lease still
 * holds.
 * @returns null when somebody else has taken the turn over; nothing is written then
 */
export function closeTurn({ db, now }: Context, lease: Lease, outcome: Outcome): Promise<Closed | null> {
  return db.runTransaction(async (transaction) => {
    if (!(await holds(lease, transaction))) return null;
    const [turnSnapshot, sessionSnapshot] = await transaction.getAll(lease.turn, lease.session);
    const before = SessionDocument.parse(sessionSnapshot?.data());
    const limits = limitsRef(db, before.uid);
    const used = await transaction.get(limits);
    const at = now();
    const instant = Timestamp.fromMillis(at);
    const { inputTokens, outputTokens, costUsd } = outcome.usage;

    const turn: TurnDocument = {
      ...TurnDocument.parse(turnSnapshot?.data()),
      ...outcome.turn,
      status: 'done',
      inputTokens,
      outputTokens,
      costUsd,
      leaseUntil: instant,
      updatedAt: instant,
    };
    const session: SessionDocument = {
      ...before,
      ...outcome.session,
      inputTokens: before.inputTokens + inputTokens,
      outputTokens: before.outputTokens + outputTokens,
      costUsd: before.costUsd + costUsd,
      updatedAt: instant,
      expiresAt: Timestamp.fromMillis(at + idleAfterMs),
    };
    const { active, ...counts } = currentLimits(used.data(), at);
    const places =
      session.status === 'active'
        ? { ...active, [lease.session.id]: session.expiresAt }
        : Object.fromEntries(Object.entries(active).filter(([id]) => id !== lease.session.id));
    transaction.set(lease.turn, turn);
    transaction.set(lease.session, session);
    meterHouse(db, transaction, lease.session.id, at, {
      ...outcome.usage,
      turns: turn.kind === 'exchange' ? 1 : 0,
    });
    transaction.set(limits, {
      ...counts,
      costTodayUsd: counts.costTodayUsd + costUsd,
      active: places,
      createdAt: used.get('createdAt') ?? instant,
      updatedAt: instant,
    });
    return { turn, session };
  });
}
