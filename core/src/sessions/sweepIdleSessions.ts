import { Timestamp } from 'firebase-admin/firestore';
import pMap from 'p-map';
import type { Context } from '../context.ts';
import { errorName } from '../errorText.ts';
import { currentLimits, withoutSession, writeLimits } from '../limits/limits.ts';
import { readLimitsOfSession } from '../limits/readLimits.ts';
import { readAll } from '../stored/readAll.ts';
import { addDailyUsage } from '../usage/dailyUsage.ts';
import { enqueueNotesTask, newNotesTask, noNotes } from './notesTask.ts';
import { SessionDocument, sessionRef, statusAt, TurnDocument, turnRef } from './session.ts';
import { after } from './sessionState.ts';

/** An abandoned show gets notes from this many turns on. */
export const notesFromTurn = 4;
const atOnce = 10;
const perQuery = 200;

type Sweeping = Pick<Context, 'db' | 'now' | 'log' | 'enqueueNotes'>;

/**
 * Marks expired shows as abandoned: each frees its slot, is not counted if it was still pending, and gets notes if enough was
 * played. Slots don't depend on this, because the limits ignore expired shows.
 * @returns how many were marked
 */
export async function sweepIdleSessions(context: Sweeping): Promise<number> {
  const { db, now, log } = context;
  let swept = 0;
  for (;;) {
    const { docs } = await db
      .collection('sessions')
      .where('status', '==', 'active')
      .where('expiresAt', '<=', Timestamp.fromMillis(now()))
      .orderBy('expiresAt')
      .limit(perQuery)
      .get();
    const sweep = ({ id }: { readonly id: string }): Promise<boolean> =>
      abandonSession(context, id).catch((error: unknown) => {
        // An unreadable show must not keep the others active.
        log('show_not_swept', { sessionId: id, error: errorName(error) });
        return false;
      });
    const moved = (await pMap(docs, sweep, { concurrency: atOnce })).filter(Boolean).length;
    swept += moved;
    if (docs.length < perQuery || moved === 0) return swept;
  }
}

/** @returns whether it was abandoned; false when it was touched meanwhile */
async function abandonSession(context: Sweeping, sessionId: string): Promise<boolean> {
  const { db, now } = context;
  const reference = sessionRef(db, sessionId);
  const left = await db.runTransaction(async (transaction) => {
    const [stored, welcome] = await readAll(transaction, reference, turnRef(reference, 0));
    if (!stored.exists) return null;
    const session = SessionDocument.parse(stored.data());
    const at = now();
    if (session.status !== 'active' || statusAt(session, at) === 'active') return null;
    if (after(session.stage, 'left') === null) return null;
    const used = await readLimitsOfSession(db, transaction, session);
    const instant = Timestamp.fromMillis(at);
    const task = session.turnsPlayed >= notesFromTurn ? newNotesTask(at) : noNotes;
    transaction.update(reference, {
      status: 'abandoned',
      endedBy: 'idle',
      ...task,
      updatedAt: instant,
    });
    if (used.exists) {
      writeLimits(transaction, used, withoutSession(currentLimits(used.data(), at), sessionId), instant);
    }
    const began = welcome.exists && TurnDocument.parse(welcome.data()).status === 'done';
    addDailyUsage(db, transaction, sessionId, at, { abandoned: began ? 1 : 0 });
    return task;
  });
  if (left?.notesTask) await enqueueNotesTask(context, sessionId, left.notesTask);
  return left !== null;
}
