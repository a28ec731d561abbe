import { Notes, type Session, type Turn } from '@improv/contract';
import type { DocumentReference } from 'firebase-admin/firestore';
import type { PlayContext } from '../context.ts';
import { notesRef, sessionRef } from '../sessions/session.ts';
import { viewSession, viewTurn } from '../sessions/view.ts';
import type { Closed } from './closeTurn.ts';

/** A played turn and the session after it, as the player sees them. */
export interface Played {
  readonly turn: Turn;
  readonly session: Session;
}

/** The player's view of a played turn. */
export async function viewPlayed(
  { db, models, now }: PlayContext,
  sessionId: string,
  { turn, session }: Closed,
): Promise<Played> {
  const notes = session.notes === 'ready' ? await readNotes(sessionRef(db, sessionId)) : null;
  return { turn: viewTurn(turn), session: viewSession(sessionId, session, notes, models.source, now()) };
}

/** The Coach's notes of a session that has them. */
async function readNotes(session: DocumentReference): Promise<Notes> {
  return Notes.parse((await notesRef(session).get()).get('notes'));
}
