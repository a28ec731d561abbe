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

/** From so many turns on, a show that was left behind is worth the Coach's notes. */
export const notesFromTurn = 4;
const atOnce = 10;
const perQuery = 200;

type Sweeping = Pick<Context, 'db' | 'now' | 'log' | 'enqueueNotes'>;

/**
 * Writes down that shows have been left behind, once nobody has touched them for too long: each frees its place, counts
 * for nothing if it never began, and gets its notes if enough was played. Places free up without this too: the limits
 * ignore shows whose time is up.
 * @returns how many there were
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
        // One that can't be read must not keep the others on stage.
        log('show_not_swept', { sessionId: id, error: errorName(error) });
        return false;
      });
    const moved = (await pMap(docs, sweep, { concurrency: atOnce })).filter(Boolean).length;
    swept += moved;
    if (docs.length < perQuery || moved === 0) return swept;
  }
}

/** @returns whether it was there to be abandoned: a show that somebody has touched meanwhile stays on stage */
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
