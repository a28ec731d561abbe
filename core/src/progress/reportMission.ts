import type { CallableRequest, CallableResponse } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import type { Context, Person } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { progressMessages } from './messages.ts';
import { asProgress, progressRef, viewMission } from './progress.ts';

/** Stores how the last mission went. @throws Refusal `no-such-mission` when there is a newer one, or none */
export async function reportMission(
  { db, now }: Context,
  person: Person,
  { sessionId, outcome }: CallableRequest<'reportMission'>,
): Promise<CallableResponse<'reportMission'>> {
  const reference = progressRef(db, person.uid);
  const mission = await db.runTransaction(async (transaction) => {
    const progress = asProgress((await transaction.get(reference)).data());
    if (progress.mission?.sessionId !== sessionId) {
      throw new Refusal('no-such-mission', progressMessages.notCurrentMission);
    }
    const answered = { ...progress, mission: { ...progress.mission, outcome } };
    transaction.update(reference, {
      mission: answered.mission,
      updatedAt: Timestamp.fromMillis(now()),
    });
    return viewMission(answered);
  });
  if (!mission) throw new Error('a mission that was answered is gone');
  return { mission };
}
