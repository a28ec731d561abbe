import type { CallableResponse } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import { difference, openAudit } from '../audit/audit.ts';
import { personRef } from '../audit/people.ts';
import type { Person } from '../context.ts';
import { limitsRef } from '../limits/limits.ts';
import { progressRef } from '../progress/progress.ts';
import { accessRequestRef } from './accessRequest.ts';
import { requireOtherAdmin } from './lastAdmin.ts';
import { MemberRecord, memberRef } from './member.ts';
import type { Office } from './office.ts';
import { termsOf } from './saveMember.ts';

const atOnce = 20;

/**
 * Deletes everything that is kept about a person. Their place on the guest list goes first, so that nothing new comes up
 * meanwhile, and their account last, so that they can call again if it breaks off. The audit keeps its lines, which name
 * an opaque id that leads nowhere from then on.
 * @throws Refusal `last-admin`
 */
export async function deleteMyData(
  { db, auth, now }: Office,
  person: Person,
): Promise<CallableResponse<'deleteMyData'>> {
  const { uid, email } = person;
  await db.runTransaction(async (transaction) => {
    const reference = memberRef(db, email);
    const stored = (await transaction.get(reference)).data();
    const before = stored === undefined ? null : MemberRecord.parse(stored);
    const actor = { kind: 'self', person } as const;
    const audit = await openAudit(db, transaction, actor, [email], Timestamp.fromMillis(now()));
    if (before?.role === 'admin') await requireOtherAdmin(db, transaction, [email]);
    const states = difference(before && termsOf(before), null) ?? { before: null, after: null };
    audit.write({ action: 'data-deleted', subject: email, ...states });
    transaction.delete(reference);
  });
  const shows = await deleteAll(db, 'sessions', uid);
  for (const collection of ['audioSessions', 'voiceTickets']) await deleteAll(db, collection, uid);
  const batch = db.batch();
  for (const reference of [limitsRef(db, email), progressRef(db, uid), accessRequestRef(db, uid)]) {
    batch.delete(reference);
  }
  await batch.commit();
  await db.recursiveDelete(personRef(db, email));
  await auth.deleteUser(uid).catch((error: { code?: unknown }) => {
    if (error.code !== 'auth/user-not-found') throw error;
  });
  return { deleted: true, shows };
}

/** @returns how many documents there were, not counting what is below them */
async function deleteAll(db: Office['db'], collection: string, uid: string): Promise<number> {
  let deleted = 0;
  for (;;) {
    const { docs } = await db.collection(collection).where('uid', '==', uid).limit(atOnce).get();
    if (docs.length === 0) return deleted;
    await Promise.all(docs.map(({ ref }) => db.recursiveDelete(ref)));
    deleted += docs.length;
  }
}
