import { Timestamp } from 'firebase-admin/firestore';
import { memberOf } from '../../access/member.ts';
import { runtimeConfigOf } from '../../config/runtime.ts';
import type { Context, Person } from '../../context.ts';
import { sessionIncrements } from '../../costs/count.ts';
import { allowanceOf } from '../../limits/limits.ts';
import { withAccounts } from '../../limits/readLimits.ts';
import { requireMoneyToSpeak, spendVoice, voiceSecondsLeft } from '../../limits/voice.ts';
import type { Usage } from '../../models/usage.ts';
import { Refusal } from '../../refusal.ts';
import { SessionDocument, statusAt } from '../../sessions/session.ts';
import { sessionRefusals } from '../../sessions/sessionRefusals.ts';
import { readAll } from '../../stored/readAll.ts';
import { utcDay } from '../../time/span.ts';
import { recentProjectCost } from '../../usage/recentProjectCost.ts';
import { accessRefs, requireOpen } from '../access/requireVoice.ts';
import { AudioSessionDocument, audioSessionRef, leaseUntil, secondsLeft } from '../audioSession.ts';
import { hashOf } from '../secret.ts';
import type { SessionStats } from '../sessionStats.ts';

/** How a place stands, to be written down. */
export interface VoiceLeaseState {
  readonly id: string;
  readonly ownershipId: string;
  readonly person: Person;
  readonly sessionId: string;
  readonly token: string;
  readonly earlierToken: string | null;
  /** Whether the client is there. */
  readonly connected: boolean;
  /**
   * The connection that is counted, in epoch milliseconds; what of it has been counted already is not again. An end
   * before the last save gives back what was counted too much: the client had been gone for longer than it seemed.
   */
  readonly spoken: { readonly from: number; readonly until: number };
  /** Until when the client was there for certain, epoch milliseconds: what is counted since it may never have spoken. */
  readonly aliveAt: number;
  readonly handle: string | null;
  readonly nextUtterance: number;
  readonly stats: SessionStats;
  /** What the conversation has used since the last time. */
  readonly spent: Usage;
  /** What is counted for the conversation beside that, dollars: no reason to end it. None when absent. */
  readonly reservedUsd?: number;
}

export interface Metered {
  /** Seconds that may still be spoken. */
  readonly secondsLeft: number;
  /** Why it can't go on, if it can't. */
  readonly refusal: Refusal | null;
}

/**
 * Writes a place down, and counts what was spoken since the last time against the player's day and the house's, exactly,
 * however many do so at once.
 * @returns null when somebody else holds the place by now, or it has ended: nothing was written
 * @throws Refusal `not-a-member` for somebody removed meanwhile
 */
export async function meterVoice(
  { db, now }: Pick<Context, 'db' | 'now'>,
  state: VoiceLeaseState,
): Promise<Metered | null> {
  const { id, ownershipId, person, sessionId, connected, spoken, aliveAt, stats, spent } = state;
  const projectCostUsd = await recentProjectCost(db, now());
  return db.runTransaction(async (transaction) => {
    const reference = audioSessionRef(db, id);
    const [stored, member, runtime, limitsRead, show] = await readAll(
      transaction,
      reference,
      ...accessRefs(db, person, sessionId),
    );
    if (!stored.exists) return null;
    const before = AudioSessionDocument.parse(stored.data());
    if (before.hold !== ownershipId || before.endedAt !== null) return null;
    const used = await withAccounts(db, transaction, limitsRead, person);
    const config = runtimeConfigOf(runtime);
    const listed = memberOf(member);
    const at = now();
    const counted = Math.max(spoken.from, before.meteredAt.toMillis());
    // Nothing is given back of another connection, nor of yesterday, whose count is closed.
    const floor = Math.max(spoken.from, Date.parse(utcDay(at)));
    const until = Math.max(spoken.until, Math.min(counted, floor));
    const seconds = (until - counted) / 1000;
    const limits = spendVoice(db, transaction, used, person, { sessionId, seconds, spent, at });
    if (show.exists) {
      const charged = sessionIncrements({ session: spent });
      transaction.update(show.ref, { ...charged, updatedAt: Timestamp.fromMillis(at) });
    }
    const connectedSeconds = Math.max(0, before.connectedSeconds + seconds);
    transaction.update(reference, {
      ...stats,
      tokenHash: hashOf(state.token),
      earlierTokenHash: state.earlierToken && hashOf(state.earlierToken),
      connected,
      connectedSeconds,
      meteredAt: Timestamp.fromMillis(until),
      aliveAt: Timestamp.fromMillis(aliveAt),
      placeUntil: leaseUntil(at, connected),
      handle: state.handle,
      nextUtterance: state.nextUtterance,
      updatedAt: Timestamp.fromMillis(at),
    } satisfies Partial<AudioSessionDocument>);
    const { reservedUsd = 0 } = state;
    const usedUp = { ...limits, costTodayUsd: limits.costTodayUsd - reservedUsd };
    const allowance = allowanceOf(config, listed);
    const dayLeft = voiceSecondsLeft(limits, allowance);
    return {
      secondsLeft: secondsLeft(dayLeft, connectedSeconds),
      refusal: whyNot(() => {
        requireOpen(config, listed);
        requireSession(show.data(), at);
        requireMoneyToSpeak(usedUp, allowance, config.limits, projectCostUsd, at);
      }),
    };
  });
}

/** A show that was left alone for too long, or deleted, has no scene to speak in. One that was played to its end still has its last words. */
function requireSession(data: unknown, at: number): void {
  if (data !== undefined && statusAt(SessionDocument.parse(data), at) !== 'abandoned') return;
  throw sessionRefusals.over();
}

function whyNot(require: () => void): Refusal | null {
  try {
    require();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
