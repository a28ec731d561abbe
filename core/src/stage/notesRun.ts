import { randomUUID } from 'node:crypto';
import { type DocumentReference, Timestamp, type Transaction } from 'firebase-admin/firestore';
import type { Context } from '../context.ts';
import { CostAccount } from '../costs/costAccount.ts';
import { type Counted, type Reserved, readCounted, reservation, writeCount } from '../costs/count.ts';
import { SessionDocument, sessionRef } from '../sessions/session.ts';
import { changed } from './changed.ts';
import { leaseMs, renewEveryMs } from './lease.ts';
import { logCastFailure } from './logCastFailure.ts';

/** A run of the Coach for one show. Only one run is active at a time. */
export interface NotesRun {
  readonly session: SessionDocument;
  readonly account: CostAccount;
  /**
   * Runs the Coach while renewing the lease, and stores the result.
   * @param write adds the result to the final transaction; not called when the notes exist or another run has started by now.
   * The cost of this run is counted in any case.
   * @throws what `work` throws
   */
  during<T>(
    work: () => Promise<T>,
    write: (transaction: Transaction, counted: Counted, done: T) => Promise<WriteNotes>,
  ): Promise<void>;
}

/** Writes the notes, after the transaction's last read. @returns the changes to the session */
export type WriteNotes = () => Partial<SessionDocument>;

type Claimed =
  | {
      readonly kind: 'mine';
      readonly id: string;
      readonly session: SessionDocument;
      readonly reserved: Reserved;
    }
  | { readonly kind: 'held'; readonly lease: NonNullable<SessionDocument['notesLease']> }
  | { readonly kind: 'nothing-to-do' };

/**
 * Begins a run. Of concurrent calls, one succeeds; while another run is active, this waits to see whether it is alive.
 * @param task the task to do; null does the one that the session waits for
 * @returns null when there is nothing to do: the notes exist, another task has replaced this one, or another run is active
 */
export async function beginNotesRun(
  context: Context,
  sessionId: string,
  task: string | null,
): Promise<NotesRun | null> {
  const reference = sessionRef(context.db, sessionId);
  let seen: string | null = null;
  for (;;) {
    const claimed = await context.db.runTransaction((transaction) =>
      claim(context, transaction, reference, task),
    );
    if (claimed.kind === 'nothing-to-do') return null;
    if (claimed.kind === 'mine') return running(context, reference, claimed);
    const { id, until } = claimed.lease;
    const state = `${id} ${until.toMillis()}`;
    // The lease was renewed: that run is alive and will finish.
    if (seen !== null && seen !== state) return null;
    seen = state;
    await changed(reference, until.toMillis() - context.now(), (snapshot) => {
      const { notesLease } = SessionDocument.parse(snapshot.data());
      return notesLease?.id !== id || !notesLease.until.isEqual(until);
    });
  }
}

async function claim(
  { db, models, now }: Context,
  transaction: Transaction,
  reference: DocumentReference,
  task: string | null,
): Promise<Claimed> {
  const counted = await readCounted(db, transaction, reference);
  if (!counted.session.exists) return { kind: 'nothing-to-do' };
  const session = SessionDocument.parse(counted.session.data());
  if (!isWanted(session, task)) return { kind: 'nothing-to-do' };
  const at = now();
  const { notesLease: lease } = session;
  if (lease && lease.until.toMillis() > at) return { kind: 'held', lease };
  const id = randomUUID();
  const usage = models.most('notes');
  writeCount(db, transaction, counted, reservation(usage, at), at, {
    notesLease: { id, until: Timestamp.fromMillis(at + leaseMs) },
  });
  return { kind: 'mine', id, session, reserved: { usage, at } };
}

/** Whether a task still has notes to write. */
function isWanted({ notes, notesTask, status, turnsPlayed }: SessionDocument, task: string | null): boolean {
  if (notes === 'ready' || status === 'active' || turnsPlayed === 0) return false;
  return task === null || (task === notesTask && notes === 'pending');
}

function running(
  context: Context,
  reference: DocumentReference,
  { id, session, reserved }: Extract<Claimed, { kind: 'mine' }>,
): NotesRun {
  const { db, now, log } = context;
  const account = new CostAccount(context, reference.id, reserved);
  const renew = async (until: number): Promise<void> =>
    db.runTransaction(async (transaction) => {
      const stored = await transaction.get(reference);
      if (stored.get('notesLease.id') !== id) return;
      const lease = until > now() ? { id, until: Timestamp.fromMillis(until) } : null;
      transaction.update(reference, { notesLease: lease });
    });
  return {
    session,
    account,
    async during(work, write) {
      const timer = setInterval(() => {
        renew(now() + leaseMs).catch((error: unknown) => log('lease_not_renewed', { error: String(error) }));
      }, renewEveryMs);
      try {
        const done = await work().catch(async (error: unknown) => {
          clearInterval(timer);
          logCastFailure(context, 'notes_run_failed', { sessionId: reference.id }, error);
          await Promise.all([
            account.giveUp(),
            renew(0).catch((cause: unknown) => log('lease_not_released', { error: String(cause) })),
          ]);
          throw error;
        });
        await db.runTransaction(async (transaction) => {
          const counted = await readCounted(db, transaction, reference);
          const at = now();
          const isMine =
            counted.session.get('notesLease.id') === id && counted.session.get('notes') !== 'ready';
          const notes = isMine ? await write(transaction, counted, done) : null;
          const lease = isMine ? { notesLease: null } : {};
          writeCount(db, transaction, counted, account.settlement(at), at, { ...notes?.(), ...lease });
        });
      } finally {
        clearInterval(timer);
      }
    },
  };
}
