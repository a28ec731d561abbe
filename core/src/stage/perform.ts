import { type Chunk, Notes, type Session, type Turn } from '@improv/contract';
import type { DocumentReference } from 'firebase-admin/firestore';
import type { Context, Person } from '../context.ts';
import { Account } from '../costs/account.ts';
import type { Sink } from '../models/types.ts';
import { Refusal } from '../refusal.ts';
import { notesRef, type SessionDocument, sessionRef } from '../sessions/session.ts';
import { viewSession, viewTurn } from '../sessions/view.ts';
import { type Closed, closeTurn, type Outcome } from './closeTurn.ts';
import { type Claim, openTurn, underLease } from './lease.ts';

/** Where the chunks of a streaming callable go. */
export type Emit = (chunk: Chunk) => void;

export interface Played {
  readonly turn: Turn;
  readonly session: Session;
}

/** The player has taken back what the cast was answering: the turn is left open, and nothing has failed. */
export class Withdrawn extends Error {
  constructor() {
    super('the line was taken back');
    this.name = 'Withdrawn';
  }
}

/** Words on their way to the player. */
export function sinkTo(emit: Emit): Sink {
  return {
    words: (text) => emit({ kind: 'words', text }),
    restart: () => emit({ kind: 'restart' }),
  };
}

/**
 * One turn from end to end: opens it, has the cast play it, closes it. Whoever repeats it gets the stored result. What the
 * cast's calls cost is counted whatever comes of them.
 * @see viewPlayed for what of it is the player's to see
 * @param act has the cast play, and says what the turn leaves behind
 * @throws Refusal what `openTurn` refuses, and `cast-unavailable` when the cast failed and the turn is left open
 * @throws Withdrawn when `act` does
 */
export async function perform(
  context: Context,
  person: Person,
  claim: Claim,
  act: (session: SessionDocument, n: number, account: Account) => Promise<Outcome>,
): Promise<Closed> {
  for (;;) {
    const opened = await openTurn(context, person, claim);
    if (opened.kind === 'done') return opened;
    const { lease, session, n } = opened;
    const account = new Account(context, claim.sessionId, lease.reserved);
    let settling: Promise<void> | undefined;
    const closed = await underLease(context, lease, async () => {
      const outcome = await act(session, n, account).catch((error: unknown) => {
        settling = account.giveUp();
        return castFailed(context, claim, n, error);
      });
      // Where it isn't known whether this was written, the reservation stays.
      return closeTurn(context, lease, outcome, account);
    }).finally(() => settling);
    if (closed) return closed;
    // Our lease ran out and somebody took the turn over: their result is the turn.
    await account.giveUp();
  }
}

/** @throws Withdrawn as it is, anything else as a Refusal */
function castFailed({ log }: Context, { sessionId, kind }: Claim, turn: number, error: unknown): never {
  if (error instanceof Withdrawn) throw error;
  log('cast_failed', { sessionId, turn, kind, error: nameOf(error) });
  throw new Refusal(
    'cast-unavailable',
    'The cast lost its voice for a moment. Your line is safe: send it again.',
  );
}

/** A turn that was played, as its player sees it. */
export async function viewPlayed(
  { db, models, now }: Context,
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

function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
