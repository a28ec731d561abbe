import { randomUUID } from 'node:crypto';
import type { CastTask, TurnKind } from '@improv/contract';
import {
  type DocumentReference,
  type DocumentSnapshot,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import type { Person, PlayContext } from '../context.ts';
import { addDailyCount, type Reserved, reservation, withCost } from '../costs/count.ts';
import { currentLimits, idleAfterMs, limitsRef, withSlot, writeLimits } from '../limits/limits.ts';
import { type Owner, withAccounts } from '../limits/readLimits.ts';
import { addUsage } from '../models/usage.ts';
import { Refusal } from '../refusal.ts';
import { ownSession } from '../sessions/getSession.ts';
import {
  retentionOf,
  type SessionDocument,
  sessionRef,
  statusAt,
  TurnDocument,
  turnRef,
} from '../sessions/session.ts';
import { sessionRefusals } from '../sessions/sessionRefusals.ts';
import { readAll } from '../stored/readAll.ts';
import { changed } from './changed.ts';
import { stageMessages } from './messages.ts';

/** After a crash, a turn stays leased for this long at most. A running function renews its lease in time. */
export const leaseMs = 12_000;
export const renewEveryMs = 4_000;
/**
 * How long a repeated call waits for the one that plays the turn: long enough to take over after a crash. It doesn't wait
 * longer, because it occupies one of the player's and one of the instance's concurrent calls; the client is told to retry.
 */
const waitAtMostMs = leaseMs + 3_000;
const comeBackAfterMs = 2_000;
/** Longer than any function runs. A show that would expire within this time gets more time when a turn is opened. */
const turnAtMostMs = 180_000;

/** A request to open a turn. */
export interface Claim {
  readonly sessionId: string;
  readonly kind: TurnKind;
  /** The turn's number, or how to derive it from the session. */
  readonly number: number | ((session: SessionDocument) => number);
  readonly line: string | null;
  readonly responseMs?: number | undefined;
  /** Takes the turn over from a caller that is playing the same line after this long; it is believed dead. Milliseconds. */
  readonly takesOverAfterMs?: number | undefined;
  /** The members of the cast that are asked. One try of each is reserved. */
  readonly calls: readonly CastTask[];
  /** Throws a Refusal when the session's state does not allow this turn. */
  readonly requireState: (session: SessionDocument) => void;
  /** The changes that opening the turn makes to the session. */
  readonly patch?: (session: SessionDocument) => Partial<SessionDocument>;
}

/** The right to play one turn, held until `leaseMs` after the last renewal. */
export interface Lease {
  readonly id: string;
  readonly session: DocumentReference;
  readonly turn: DocumentReference;
  /** The limits of the player whose show it is. */
  readonly limits: DocumentReference;
  /** The player whose show it is. */
  readonly owner: Owner;
  /** Counted for the cast's calls until their cost is known. */
  readonly reserved: Reserved;
}

export type Opened =
  | {
      readonly kind: 'mine';
      readonly lease: Lease;
      readonly n: number;
      readonly session: SessionDocument;
      /** Whether the model's safety filter has stopped an earlier try of this turn. */
      readonly wasBlocked: boolean;
    }
  | { readonly kind: 'done'; readonly turn: TurnDocument; readonly session: SessionDocument };

/**
 * Opens a turn. Of concurrent calls, one gets the lease: its line is stored, and the most that its calls may cost is counted,
 * and stays counted if the function crashes. A turn that has been played returns the stored result. While another call is
 * playing the turn, this one waits for the result, and takes over when the lease expires.
 * @throws Refusal `unknown-session`, `not-your-session`, `session-over`, `turn-out-of-order`, `turn-in-flight`, and
 * what `claim.requireState` throws
 */
export async function openTurn(context: PlayContext, person: Person, claim: Claim): Promise<Opened> {
  const from = context.now();
  const takesOverAt = from + (claim.takesOverAfterMs ?? Number.POSITIVE_INFINITY);
  for (;;) {
    const opened = await context.db.runTransaction((transaction) =>
      tryOpen(context, person, claim, takesOverAt, transaction),
    );
    if (opened.kind !== 'in-flight') return opened;
    if (context.now() >= from + waitAtMostMs)
      throw sessionRefusals.stillAnswering(new Date(context.now() + comeBackAfterMs));
    const { turn, until } = opened;
    const atMost = Math.min(until.toMillis(), takesOverAt, from + waitAtMostMs);
    await changed(turn, atMost - context.now(), (snapshot) => {
      const leaseUntil: unknown = snapshot.get('leaseUntil');
      const isSame = leaseUntil instanceof Timestamp && leaseUntil.isEqual(until);
      return !isSame || snapshot.get('status') !== 'open';
    });
  }
}

async function tryOpen(
  { db, models, now }: PlayContext,
  person: Person,
  claim: Claim,
  takesOverAt: number,
  transaction: Transaction,
): Promise<Opened | { kind: 'in-flight'; turn: DocumentReference; until: Timestamp }> {
  const reference = sessionRef(db, claim.sessionId);
  const limits = limitsRef(db, person.email);
  const read = await readTurn(reference, limits, person, claim.number, transaction);
  const { session, n, turn, snapshot } = read;
  const stored = snapshot.exists ? TurnDocument.parse(snapshot.data()) : null;
  const at = now();

  if (stored?.status === 'done') {
    if (stored.kind === claim.kind && stored.line === claim.line)
      return { kind: 'done', turn: stored, session };
    throw new Refusal('turn-out-of-order', stageMessages.turnPlayed);
  }
  if (statusAt(session, at) !== 'active') {
    throw sessionRefusals.over();
  }
  claim.requireState(session);
  if (stored && stored.leaseUntil.toMillis() > at) {
    if (stored.kind !== claim.kind || stored.line !== claim.line) throw sessionRefusals.stillAnswering();
    if (at < takesOverAt) return { kind: 'in-flight', turn, until: stored.leaseUntil };
  }

  const { uid, email } = person;
  const owner = { uid, email };
  const used = await withAccounts(db, transaction, read.used, owner);
  const usage = addUsage(...claim.calls.map((part) => models.most(part)));
  const reserved = { usage, at };
  const lease: Lease = { id: randomUUID(), session: reference, turn, limits, owner, reserved };
  const instant = Timestamp.fromMillis(at);
  const document: TurnDocument = {
    n,
    kind: claim.kind,
    status: 'open',
    line: claim.line,
    reply: null,
    phase: null,
    stumble: null,
    mood: null,
    spotlight: null,
    call: null,
    callOut: null,
    kept: null,
    partnerKept: null,
    accepted: null,
    aside: false,
    heardAs: null,
    modelSafety: stored?.modelSafety ?? 'passed',
    leaseId: lease.id,
    leaseUntil: Timestamp.fromMillis(at + leaseMs),
    responseMs: claim.responseMs ?? null,
    inputTokens: 0,
    outputTokens: 0,
    costUsd: 0,
    createdAt: stored?.createdAt ?? instant,
    updatedAt: instant,
    ...retentionOf(session),
  };
  const count = reservation(usage, at);
  const expiresAt = moreTime(session, at);
  const patch = {
    ...claim.patch?.(session),
    inputTokens: session.inputTokens + usage.inputTokens,
    outputTokens: session.outputTokens + usage.outputTokens,
    costUsd: session.costUsd + usage.costUsd,
    expiresAt,
  };
  const counts = withCost(currentLimits(used.data(), at), count);
  transaction.set(turn, document);
  transaction.update(reference, { ...patch, updatedAt: instant });
  writeLimits(transaction, used, withSlot(counts, claim.sessionId, expiresAt), instant);
  addDailyCount(db, transaction, claim.sessionId, count);
  return {
    kind: 'mine',
    lease,
    n,
    session: { ...session, ...patch },
    wasBlocked: document.modelSafety === 'blocked',
  };
}

/** Reads the session, the turn and the player's limits; in one round trip when the turn's number is known. */
async function readTurn(
  reference: DocumentReference,
  limits: DocumentReference,
  person: Person,
  number: Claim['number'],
  transaction: Transaction,
) {
  if (typeof number === 'number') {
    const turn = turnRef(reference, number);
    const [sessionSnapshot, snapshot, used] = await readAll(transaction, reference, turn, limits);
    return { session: ownSession(sessionSnapshot.data(), person), n: number, turn, snapshot, used };
  }
  const session = ownSession((await transaction.get(reference)).data(), person);
  const n = number(session);
  const turn = turnRef(reference, n);
  const [snapshot, used] = await readAll(transaction, turn, limits);
  return { session, n, turn, snapshot, used };
}

/**
 * When the show expires after a turn is opened: later than before if it would expire soon, so that no show expires during a
 * turn.
 * @param at epoch milliseconds
 */
function moreTime({ expiresAt }: SessionDocument, at: number): Timestamp {
  const isNearItsEnd = expiresAt.toMillis() - at <= turnAtMostMs;
  return isNearItsEnd ? Timestamp.fromMillis(at + idleAfterMs) : expiresAt;
}

/** Whether a lease still owns its turn. @param turn as the transaction has read it */
export function holds(lease: Lease, turn: DocumentSnapshot): boolean {
  return turn.get('status') === 'open' && turn.get('leaseId') === lease.id;
}

/** A lease that is renewed until it is stopped or released. */
export interface HeldLease {
  /** Stops renewing. */
  stop(): void;
  /**
   * Stops renewing and expires the lease, so that any call can play the turn. Never throws.
   * @param patch what else is stored of the turn
   */
  release(patch?: Partial<TurnDocument>): Promise<void>;
}

/** Renews a lease while its turn is played. */
export function holdLease({ db, now, log }: PlayContext, lease: Lease): HeldLease {
  const extendTo = (until: () => number, patch: Partial<TurnDocument> = {}) =>
    db.runTransaction(async (transaction) => {
      if (!holds(lease, await transaction.get(lease.turn))) return;
      transaction.update(lease.turn, { ...patch, leaseUntil: Timestamp.fromMillis(until()) });
    });
  const timer = setInterval(() => {
    extendTo(() => now() + leaseMs).catch((error: unknown) =>
      log('lease_not_renewed', { error: String(error) }),
    );
  }, renewEveryMs);
  return {
    stop: () => clearInterval(timer),
    async release(patch) {
      clearInterval(timer);
      await extendTo(now, patch).catch((error: unknown) =>
        log('lease_not_released', { error: String(error) }),
      );
    },
  };
}
