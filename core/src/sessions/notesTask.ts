import { randomUUID } from 'node:crypto';
import { Timestamp } from 'firebase-admin/firestore';
import type { Context } from '../context.ts';
import { SessionDocument, sessionRef } from './session.ts';

/** What a session says of the task that is to write its notes: there is one at most. */
export type NotesTask = Pick<SessionDocument, 'notes' | 'notesTask' | 'notesSince'>;

/** No Coach is wanted. */
export const noNotes: NotesTask = { notes: 'none', notesTask: null, notesSince: null };

/** A new task, which takes the place of any before. @param now epoch milliseconds */
export function newNotesTask(now: number): NotesTask & { readonly notesTask: string } {
  return { notes: 'pending', notesTask: randomUUID(), notesSince: Timestamp.fromMillis(now) };
}

/**
 * Puts a session's task on the queue, once it is written down. A task that can't be put there has failed.
 * @returns whether it is there
 */
export async function enqueueNotesTask(
  context: Pick<Context, 'db' | 'now' | 'log' | 'enqueueNotes'>,
  sessionId: string,
  task: string,
): Promise<boolean> {
  try {
    await context.enqueueNotes(sessionId, task);
    return true;
  } catch (error) {
    context.log('notes_not_enqueued', { sessionId, error: String(error) });
    await failNotes(context, sessionId, task);
    return false;
  }
}

/**
 * Writes down that a task has failed for good; changes nothing where the notes are there, or another task is to write them.
 * @param task null for one that was put on the queue before tasks had names
 */
export async function failNotes(
  { db, now }: Pick<Context, 'db' | 'now'>,
  sessionId: string,
  task: string | null,
): Promise<void> {
  const reference = sessionRef(db, sessionId);
  await db.runTransaction(async (transaction) => {
    const stored = (await transaction.get(reference)).data();
    if (stored === undefined) return;
    const session = SessionDocument.parse(stored);
    if (session.notes !== 'pending' || (task !== null && task !== session.notesTask)) return;
    const at = Timestamp.fromMillis(now());
    transaction.update(reference, { notes: 'failed', notesSince: at, updatedAt: at });
  });
}
