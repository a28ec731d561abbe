import { Timestamp } from 'firebase-admin/firestore';
import type { PlayContext } from '../context.ts';
import type { CostAccount } from '../costs/costAccount.ts';
import { addDailyCount, withCost } from '../costs/count.ts';
import {
  currentLimits,
  idleAfterMs,
  withBegun,
  withoutSession,
  withSlot,
  writeLimits,
} from '../limits/limits.ts';
import { withAccounts } from '../limits/readLimits.ts';
import { retentionOf, SessionDocument, statusAt, TurnDocument } from '../sessions/session.ts';
import { holds, type Lease } from './lease.ts';

/** The result of playing a turn. */
export interface Outcome {
  /** Whether no model spoke: the MC's text is a fixed one. */
  readonly unspoken?: boolean;
  readonly turn: Partial<TurnDocument>;
  readonly session: Partial<SessionDocument>;
}

/** A stored turn, with the session after it. */
export interface Closed {
  readonly turn: TurnDocument;
  readonly session: SessionDocument;
}

/**
 * Writes the turn, the session, the player's limits and the day's usage in one transaction, if the lease still owns the turn.
 * A show counts against the limits from the first turn that the cast has played. The turn's reservation is replaced by what
 * its calls have used.
 * @returns null when another call has taken the turn over or the show has ended meanwhile; nothing is written then
 */
export function closeTurn(
  { db, now }: PlayContext,
  lease: Lease,
  outcome: Outcome,
  account: CostAccount,
): Promise<Closed | null> {
  return db.runTransaction(async (transaction) => {
    const [open, snapshot, limits] = await transaction.getAll(lease.turn, lease.session, lease.limits);
    if (!open || !limits || !holds(lease, open)) return null;
    const before = SessionDocument.parse(snapshot?.data());
    const at = now();
    if (statusAt(before, at) !== 'active') return null;
    const used = await withAccounts(db, transaction, limits, lease.owner);
    const instant = Timestamp.fromMillis(at);
    const { inputTokens, outputTokens, costUsd } = account.used;
    const count = account.settlement(at);

    const turn: TurnDocument = {
      ...TurnDocument.parse(open.data()),
      ...outcome.turn,
      status: 'done',
      inputTokens,
      outputTokens,
      costUsd,
      leaseUntil: instant,
      updatedAt: instant,
      // The show may have been starred meanwhile.
      ...retentionOf(before),
    };
    const session: SessionDocument = {
      ...before,
      ...outcome.session,
      inputTokens: before.inputTokens + count.session.inputTokens,
      outputTokens: before.outputTokens + count.session.outputTokens,
      costUsd: before.costUsd + count.session.costUsd,
      updatedAt: instant,
      expiresAt: Timestamp.fromMillis(at + idleAfterMs),
    };
    const id = lease.session.id;
    const counts = currentLimits(used.data(), at);
    // A close with the fixed text does not make the show count.
    const begins = counts.pendingSessions[id] !== undefined && !outcome.unspoken;
    const begun = begins ? withBegun(counts, id) : counts;
    const stays = session.status === 'active';
    const places = stays ? withSlot(begun, id, session.expiresAt) : withoutSession(begun, id);
    transaction.set(lease.turn, turn);
    transaction.set(lease.session, session);
    addDailyCount(db, transaction, id, count, {
      turns: turn.kind === 'exchange' ? 1 : 0,
      started: begins ? 1 : 0,
      finished: !stays && begun.pendingSessions[id] === undefined ? 1 : 0,
    });
    writeLimits(transaction, used, withCost(places, count), instant);
    return { turn, session };
  });
}
