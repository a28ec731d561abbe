import type { CallableRequest, CallableResponse } from '@improv/contract';
import { begin } from '@improv/play';
import { Timestamp } from 'firebase-admin/firestore';
import { gameOf } from '../cast/brief.ts';
import type { Context, Person } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { sanitizeSetting } from '../safety/index.ts';
import { ownSession } from '../sessions/getSession.ts';
import { type SessionDocument, sessionRef, statusAt, turnRef } from '../sessions/session.ts';
import { viewSession } from '../sessions/view.ts';
import { stageMessages } from './messages.ts';

/**
 * Sets the scene's suggestion: the audience's, or the player's own. It can be changed until the MC's welcome, which names it.
 * @throws Refusal `unknown-session`, `not-your-session`, `session-over`, `line-declined`
 */
export async function takeSuggestion(
  { db, models, now }: Context,
  person: Person,
  { sessionId, own }: CallableRequest<'takeSuggestion'>,
): Promise<CallableResponse<'takeSuggestion'>> {
  const given = own === null ? null : sanitizeSetting(own);
  const reference = sessionRef(db, sessionId);
  const session = await db.runTransaction(async (transaction) => {
    const before = ownSession((await transaction.get(reference)).data(), person);
    const welcome = await transaction.get(turnRef(reference, 0));
    const taken = given ?? before.suggestion.shouted;
    if (taken === before.suggestion.taken) return before;
    if (statusAt(before, now()) !== 'active' || welcome.exists) {
      throw new Refusal('session-over', stageMessages.suggestionSettled);
    }
    const settled: SessionDocument = {
      ...before,
      suggestion: { ...before.suggestion, taken },
      mechanic: begin(gameOf(before), sessionId, taken),
      updatedAt: Timestamp.fromMillis(now()),
    };
    transaction.set(reference, settled);
    return settled;
  });
  return { session: viewSession(sessionId, session, null, models.source, now()) };
}
