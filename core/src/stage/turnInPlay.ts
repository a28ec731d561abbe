import type { Person, PlayContext } from '../context.ts';
import { CostAccount } from '../costs/costAccount.ts';
import { askedWaitMs, BlockedByModelError } from '../models/errors.ts';
import type { Refusal } from '../refusal.ts';
import type { SessionDocument, TurnDocument } from '../sessions/session.ts';
import { sessionRefusals } from '../sessions/sessionRefusals.ts';
import { type Closed, closeTurn, type Outcome } from './closeTurn.ts';
import { type Claim, type HeldLease, holdLease, type Lease, type Opened, openTurn } from './lease.ts';
import { logCastFailure } from './logCastFailure.ts';

/** A turn that another call has played already. */
export type PlayedBefore = Closed & { readonly kind: 'done' };

/**
 * Opens a turn for the caller, which must `play` and then `close` it. The cost of the cast's calls is counted even when they
 * fail.
 * @returns the stored result, when it has been played already
 * @throws Refusal what `openTurn` refuses
 */
export async function beginTurnInPlay(
  context: PlayContext,
  person: Person,
  claim: Claim,
): Promise<TurnInPlay | PlayedBefore> {
  const opened = await openTurn(context, person, claim);
  return opened.kind === 'done' ? opened : new TurnInPlay(context, person, claim, opened);
}

/** A turn that the caller plays, under a lease that is renewed until the turn is closed or left. */
export class TurnInPlay {
  readonly kind = 'mine';
  readonly n: number;
  /** The session when the turn was opened. */
  readonly session: SessionDocument;
  /** Whether the model's safety filter has stopped an earlier try of this turn. */
  readonly wasBlocked: boolean;
  /** Pays for the cast's calls. */
  readonly account: CostAccount;
  readonly #context: PlayContext;
  readonly #person: Person;
  readonly #claim: Claim;
  #lease: Lease;
  #held: HeldLease;

  constructor(
    context: PlayContext,
    person: Person,
    claim: Claim,
    { lease, n, session, wasBlocked }: Extract<Opened, { kind: 'mine' }>,
  ) {
    this.n = n;
    this.session = session;
    this.wasBlocked = wasBlocked;
    this.account = new CostAccount(context, claim.sessionId, lease.reserved);
    this.#context = context;
    this.#person = person;
    this.#claim = claim;
    this.#lease = lease;
    this.#held = holdLease(context, lease);
  }

  /**
   * Runs the cast's calls, and all that is made of them: whatever fails while the lease is held must give it back.
   * @throws Refusal `cast-unavailable` when it fails; the turn is left open for any call to play
   */
  async play<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      const { sessionId, kind } = this.#claim;
      logCastFailure(
        this.#context,
        'cast_failed',
        { sessionId, turn: this.n, kind, detail: String(error) },
        error,
      );
      await this.leave(error instanceof BlockedByModelError ? { modelSafety: 'blocked' } : {});
      throw castRefusal(error, this.#context.now());
    }
  }

  /** Leaves the turn open for any call to play, and counts what was spent on it. @param patch what is stored of the turn */
  async leave(patch: Partial<TurnDocument> = {}): Promise<void> {
    await Promise.all([this.#held.release(patch), this.account.giveUp()]);
  }

  /**
   * Stores the outcome. If the lease expired and another call has played the turn, that result is returned instead; if that
   * call failed too, this outcome is stored.
   * @throws Refusal what `openTurn` refuses: the show may have ended meanwhile
   */
  async close(outcome: Outcome): Promise<Closed> {
    try {
      for (;;) {
        // If this throws, the write may have succeeded, so the reservation stays.
        const closed = await closeTurn(this.#context, this.#lease, outcome, this.account);
        if (closed) return closed;
        const again = await this.#openAgain();
        if (again) return again;
      }
    } catch (error) {
      await this.#held.release();
      throw error;
    } finally {
      this.#held.stop();
    }
  }

  /** @returns the result of the call that took the turn over; null when this caller has the lease again */
  async #openAgain(): Promise<Closed | null> {
    this.#held.stop();
    await this.account.giveUp();
    const opened = await openTurn(this.#context, this.#person, this.#claim);
    if (opened.kind === 'done') return opened;
    this.account.reopen(opened.lease.reserved);
    this.#lease = opened.lease;
    this.#held = holdLease(this.#context, opened.lease);
    return null;
  }
}

/** What the player is told of a cast that failed. @param now epoch milliseconds */
function castRefusal(error: unknown, now: number): Refusal {
  if (error instanceof BlockedByModelError) return sessionRefusals.castBlocked();
  const waitMs = askedWaitMs(error);
  return waitMs === null ? sessionRefusals.castUnavailable() : sessionRefusals.castBusy(waitMs, now);
}
