import { type CallableRequest, type CallableResponse, Notes } from '@improv/contract';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import type { Person, PlayContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { sessionMessages } from './messages.ts';
import { notesRef, SessionDocument, sessionRef, TurnDocument } from './session.ts';
import { sessionRefusals } from './sessionRefusals.ts';
import { viewSession, viewTurn } from './view.ts';

/**
 * Requires that a document holds a session of this person.
 * @throws Refusal `unknown-session`, `not-your-session`
 */
export function ownSession(data: unknown, person: Person): SessionDocument {
  if (data === undefined) throw new Refusal('unknown-session', sessionMessages.unknown);
  const session = SessionDocument.parse(data);
  if (session.uid !== person.uid) throw sessionRefusals.notYours();
  return session;
}

/** Reads a show with its turns, including an open one. @throws Refusal `unknown-session`, `not-your-session` */
export async function getSession(
  { db, models, now }: PlayContext,
  person: Person,
  { sessionId }: CallableRequest<'getSession'>,
): Promise<CallableResponse<'getSession'>> {
  const reference = sessionRef(db, sessionId);
  // One read-only transaction, so that the session and its turns are consistent.
  return db.runTransaction(
    async (transaction) => {
      const session = ownSession((await transaction.get(reference)).data(), person);
      const turns = await transaction.get(turnsInOrder(reference));
      const notes =
        session.notes === 'ready' ? (await transaction.get(notesRef(reference))).data() : undefined;
      return {
        session: viewSession(
          sessionId,
          session,
          notes === undefined ? null : Notes.parse(notes.notes),
          models.source,
          now(),
        ),
        turns: turns.docs.map((document) => viewTurn(TurnDocument.parse(document.data()))),
      };
    },
    { readOnly: true },
  );
}

/** All turns of a session, oldest first. */
export async function turnsOf(db: Firestore, sessionId: string): Promise<TurnDocument[]> {
  const { docs } = await turnsInOrder(sessionRef(db, sessionId)).get();
  return docs.map((document) => TurnDocument.parse(document.data()));
}

function turnsInOrder(session: DocumentReference) {
  return session.collection('turns').orderBy('n');
}
