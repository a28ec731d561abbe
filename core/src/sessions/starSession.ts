import type { CallableRequest, CallableResponse } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import type { Context, Person } from '../context.ts';
import { keptUntil } from '../retention/keptDays.ts';
import { ownSession } from './getSession.ts';
import { sessionRef } from './session.ts';

/**
 * Stars a show, which keeps it for good with its turns and notes, or removes the star. Without the star it is deleted when it
 * would have been, but not within `keptDays.unstarredShow`.
 * @throws Refusal `unknown-session`, `not-your-session`
 */
export async function starSession(
  { db, now }: Pick<Context, 'db' | 'now'>,
  person: Person,
  { sessionId, starred }: CallableRequest<'starSession'>,
): Promise<CallableResponse<'starSession'>> {
  const reference = sessionRef(db, sessionId);
  await db.runTransaction(async (transaction) => {
    const session = ownSession((await transaction.get(reference)).data(), person);
    const parts = await Promise.all(
      ['turns', 'notes'].map((part) => transaction.get(reference.collection(part))),
    );
    const at = now();
    const played = keptUntil('show', session.createdAt.toMillis());
    const noted = keptUntil('unstarredShow', at);
    const deleteAt = starred ? null : played.toMillis() > noted.toMillis() ? played : noted;
    const retention = { deleteAt, updatedAt: Timestamp.fromMillis(at) };
    transaction.update(reference, { starred, ...retention });
    for (const { docs } of parts) for (const { ref } of docs) transaction.update(ref, retention);
  });
  return { starred };
}
