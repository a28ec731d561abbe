import { randomUUID } from 'node:crypto';
import { Timestamp } from 'firebase-admin/firestore';
import type { Context } from '../context.ts';
import { SessionDocument, sessionRef } from './session.ts';

/** The fields of a session about the task that writes its notes. A session has at most one. */
export type NotesTask = Pick<SessionDocument, 'notes' | 'notesTask' | 'notesSince'>;

/** The session needs no notes. */
export const noNotes: NotesTask = { notes: 'none', notesTask: null, notesSince: null };

/** A new task, which replaces an earlier one. @param now epoch milliseconds */
export function newNotesTask(now: number): NotesTask & { readonly notesTask: string } {
  return { notes: 'pending', notesTask: randomUUID(), notesSince: Timestamp.fromMillis(now) };
}

/**
 * Enqueues a session's task, after the session has been stored. If that fails, the task is marked as failed.
 * @returns whether it was enqueued
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
 * Marks a task as failed for good. Changes nothing when the notes exist or a newer task has replaced it.
 * @param task null for a task from before tasks had names
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
