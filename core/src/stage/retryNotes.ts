import type { CallableRequest, CallableResponse } from '@improv/contract';
import type { Context, Person } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { ownSession } from '../sessions/getSession.ts';
import { sessionRef } from '../sessions/session.ts';
import { markNotes } from './notesState.ts';

/**
 * Asks the Coach again.
 * @throws Refusal `unknown-session`, `not-your-session`, `session-not-open` while the show still runs
 */
export async function retryNotes(
  context: Context,
  person: Person,
  { sessionId }: CallableRequest<'retryNotes'>,
): Promise<CallableResponse<'retryNotes'>> {
  const session = ownSession((await sessionRef(context.db, sessionId).get()).data(), person);
  if (session.notes === 'ready') return { status: 'ready' };
  if (session.notes === 'none') {
    throw new Refusal(
      'session-not-open',
      'The Coach writes notes once a scene with at least one turn has ended.',
    );
  }
  await context.enqueueNotes(sessionId);
  await markNotes(context, sessionId, 'pending');
  return { status: 'pending' };
}
