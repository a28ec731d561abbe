import { Timestamp } from 'firebase-admin/firestore';
import type { Context } from '../context.ts';
import { asProgress, learn, progressRef } from '../progress/progress.ts';
import { turnsOf } from '../sessions/getSession.ts';
import { notesRef, retentionOf, SessionDocument, sessionRef } from '../sessions/session.ts';
import { stageCoached } from '../sessions/sessionState.ts';
import { askCoach } from './askCoach.ts';
import { beginNotesRun } from './notesRun.ts';

/**
 * Has the Coach write the notes of a finished show, and updates the player's progress. One run at a time asks the Coach; the
 * cost of each run is counted, and the notes are stored once.
 * @param task the task to do; null does the one that the session waits for
 * @throws when the Coach can't be reached, so that the task queue tries again
 */
export async function writeNotes(
  context: Context,
  sessionId: string,
  task: string | null = null,
): Promise<void> {
  const run = await beginNotesRun(context, sessionId, task);
  if (!run) return;
  const { db, now } = context;
  const { session, account } = run;
  const reference = sessionRef(db, sessionId);
  await run.during(
    async () => {
      return askCoach(context, sessionId, session, await turnsOf(db, sessionId), account);
    },
    async (transaction, { session: snapshot }, notes) => {
      const learnt = await transaction.get(progressRef(db, session.uid));
      const current = SessionDocument.parse(snapshot.data());
      const at = Timestamp.fromMillis(now());
      return () => {
        transaction.set(notesRef(reference), {
          notes,
          ...account.used,
          createdAt: at,
          updatedAt: at,
          ...retentionOf(current),
        });
        transaction.set(learnt.ref, {
          ...learn(asProgress(learnt.data()), sessionId, notes.scores, notes.mission, at),
          createdAt: learnt.get('createdAt') ?? at,
          updatedAt: at,
        });
        return {
          notes: 'ready',
          notesSince: at,
          stage: stageCoached(current.status, current.stage),
          headline: notes.headline,
        };
      };
    },
  );
}
