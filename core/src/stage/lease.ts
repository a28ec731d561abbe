import { randomUUID } from 'node:crypto';
import type { BriefTask, TurnKind } from '@improv/contract';
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

/** A function that died holds its turn for this long at most; a living one renews in time. */
export const leaseMs = 12_000;
export const renewEveryMs = 4_000;
/**
 * How long a repeat waits for whoever is playing the turn: long enough to take over from one that died, and no longer, for
 * it holds one of the player's calls and one of the instance's. It is told to come back, and waits anew.
 */
const waitAtMostMs = leaseMs + 3_000;
const comeBackAfterMs = 2_000;
/** No turn takes longer than this: no function runs so long. A show whose time would run out meanwhile gets more. */
const turnAtMostMs = 180_000;

/** A turn that somebody wants to play. */
export interface Claim {
  readonly sessionId: string;
  readonly kind: TurnKind;
  /** The turn's number, or how the session as it stands tells it. */
  readonly number: number | ((session: SessionDocument) => number);
  readonly line: string | null;
  readonly responseMs?: number | undefined;
  /** Whoever is playing this very line is believed to be gone: they are waited for no longer than this. Milliseconds. */
  readonly takesOverAfterMs?: number | undefined;
  /** Who of the cast is asked: a try of each is reserved for. */
  readonly calls: readonly BriefTask[];
  /** Refuses, where the session as it stands has no place for this turn. */
  readonly requireState: (session: SessionDocument) => void;
  /** What opening the turn changes in the session. */
  readonly patch?: (session: SessionDocument) => Partial<SessionDocument>;
}

/** The right to play one turn, held until `leaseMs` after the last renewal. */
export interface Lease {
  readonly id: string;
  readonly session: DocumentReference;
  readonly turn: DocumentReference;
  /** What is left to the player whose show it is. */
  readonly limits: DocumentReference;
  /** Whose show and limits they are. */
  readonly owner: Owner;
  /** What is counted for the cast's calls until it is known what they cost. */
  readonly reserved: Reserved;
}

export type Opened =
  | { readonly kind: 'mine'; readonly lease: Lease; readonly n: number; readonly session: SessionDocument }
  | { readonly kind: 'done'; readonly turn: TurnDocument; readonly session: SessionDocument };

/**
 * Opens a turn, once among all who try: writes its line with a lease and counts what its calls may cost, or returns what
 * is stored if it has been played. What was reserved for a try that nobody lives to settle stays counted.
 * While somebody else is playing it, waits for the result, and takes over when their lease runs out.
 * @throws Refusal `unknown-session`, `not-your-session`, `session-over`, `turn-out-of-order`, `turn-in-flight`, and
 * whatever `claim.requireState` refuses
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
  return { kind: 'mine', lease, n, session: { ...session, ...patch } };
}

/** The session, the turn and the player's limits, in one reading where the turn's number is known. */
async function readTurn(
  reference: DocumentReference,
  limits: DocumentReference,
  person: Person,
  number: Claim['number'],
  transaction: Transaction,
) {
  if (typeof number === 'number') {
    const turn = turnRef(reference, number);
    const [show, snapshot, used] = await readAll(transaction, reference, turn, limits);
    return { session: ownSession(show.data(), person), n: number, turn, snapshot, used };
  }
  const session = ownSession((await transaction.get(reference)).data(), person);
  const n = number(session);
  const turn = turnRef(reference, n);
  const [snapshot, used] = await readAll(transaction, turn, limits);
  return { session, n, turn, snapshot, used };
}

/**
 * Opening a turn touches the show: near the end of its time, it and its place last on, so that no show expires on stage.
 * @param at epoch milliseconds
 */
function moreTime({ expiresAt }: SessionDocument, at: number): Timestamp {
  const isNearItsEnd = expiresAt.toMillis() - at <= turnAtMostMs;
  return isNearItsEnd ? Timestamp.fromMillis(at + idleAfterMs) : expiresAt;
}

/** Whether a lease still holds its turn. @param turn as it was read in the transaction that wants to know */
export function holds(lease: Lease, turn: DocumentSnapshot): boolean {
  return turn.get('status') === 'open' && turn.get('leaseId') === lease.id;
}

/** A lease that is renewed until it is let go. */
export interface HeldLease {
  /** Renews it no longer. */
  stop(): void;
  /** Renews it no longer, and leaves the turn open for anybody to play. Never throws. */
  release(): Promise<void>;
}

/** Renews a lease while its turn is played. */
export function holdLease({ db, now, log }: PlayContext, lease: Lease): HeldLease {
  const extendTo = (until: () => number) =>
    db.runTransaction(async (transaction) => {
      if (!holds(lease, await transaction.get(lease.turn))) return;
      transaction.update(lease.turn, { leaseUntil: Timestamp.fromMillis(until()) });
    });
  const timer = setInterval(() => {
    extendTo(() => now() + leaseMs).catch((error: unknown) =>
      log('lease_not_renewed', { error: String(error) }),
    );
  }, renewEveryMs);
  return {
    stop: () => clearInterval(timer),
    async release() {
      clearInterval(timer);
      await extendTo(now).catch((error: unknown) => log('lease_not_released', { error: String(error) }));
    },
  };
}
