import { Timestamp } from 'firebase-admin/firestore';
import type { Context } from '../context.ts';
import { sessionRef } from '../sessions/session.ts';

/** Writes down where the Coach's work stands. */
export async function markNotes(
  { db, now }: Context,
  sessionId: string,
  notes: 'pending' | 'failed',
): Promise<void> {
  const at = Timestamp.fromMillis(now());
  await sessionRef(db, sessionId).update({ notes, notesSince: at, updatedAt: at });
}
