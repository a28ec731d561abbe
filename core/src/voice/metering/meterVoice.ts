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

/** The state of an audio session that is saved. */
export interface VoiceLeaseState {
  readonly id: string;
  readonly ownershipId: string;
  readonly person: Person;
  readonly sessionId: string;
  readonly token: string;
  readonly earlierToken: string | null;
  /** Whether the client is connected. */
  readonly connected: boolean;
  /**
   * The voice time of one connection, epoch milliseconds; what has been counted already is not counted again. If `until` is
   * before the last save, the excess is given back: the client had left earlier than it seemed.
   */
  readonly spoken: { readonly from: number; readonly until: number };
  /** Until when the client was certainly connected, epoch milliseconds. Time counted after it may be given back. */
  readonly aliveAt: number;
  readonly handle: string | null;
  readonly nextUtterance: number;
  readonly stats: SessionStats;
  /** What the conversation has used since the last save. */
  readonly spent: Usage;
  /** Reserved on top of that, US dollars; does not count towards the limits here. None when absent. */
  readonly reservedUsd?: number;
}

export interface Metered {
  /** Voice seconds left. */
  readonly secondsLeft: number;
  /** Why the session can't go on; null when it can. */
  readonly refusal: Refusal | null;
}

/**
 * Saves an audio session, and counts the voice time and usage since the last save against the player's day and the project's
 * day, exactly even with concurrent calls.
 * @returns null when the caller doesn't own the session any more, or it has ended: nothing was written
 * @throws Refusal `not-a-member` when the member has been removed meanwhile
 */
export async function meterVoice(
  { db, now }: Pick<Context, 'db' | 'now'>,
  state: VoiceLeaseState,
): Promise<Metered | null> {
  const { id, ownershipId, person, sessionId, connected, spoken, aliveAt, stats, spent } = state;
  const projectCostUsd = await recentProjectCost(db, now());
  return db.runTransaction(async (transaction) => {
    const reference = audioSessionRef(db, id);
    const [stored, member, runtime, limitsRead, session] = await readAll(
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
    // Nothing is given back for another connection, or for yesterday, whose count is closed.
    const floor = Math.max(spoken.from, Date.parse(utcDay(at)));
    const until = Math.max(spoken.until, Math.min(counted, floor));
    const seconds = (until - counted) / 1000;
    const limits = spendVoice(db, transaction, used, person, { sessionId, seconds, spent, at });
    if (session.exists) {
      const charged = sessionIncrements({ session: spent });
      transaction.update(session.ref, { ...charged, updatedAt: Timestamp.fromMillis(at) });
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
        requireSession(session.data(), at);
        requireMoneyToSpeak(usedUp, allowance, config.limits, projectCostUsd, at);
      }),
    };
  });
}

/** Refuses a show that was abandoned or deleted. One that has just ended may still speak its close. */
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
