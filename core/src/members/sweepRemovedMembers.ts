import { Timestamp } from 'firebase-admin/firestore';
import type { AdminContext } from '../access/actor.ts';
import { memberRef } from '../access/member.ts';
import { errorName } from '../errorText.ts';
import { accountsOf } from './accounts.ts';
import { deleteDataOf } from './deleteDataOf.ts';
import { Removal } from './removal.ts';

const perSweep = 100;

/**
 * Deletes what is kept about members whom an admin removed a while ago, and who have not been put back on the guest list.
 * One that fails is tried again with the next sweep.
 * @returns how many people there were
 */
export async function sweepRemovedMembers(office: AdminContext): Promise<number> {
  const { db, now, log } = office;
  const due = db.collection('removals').where('dueAt', '<=', Timestamp.fromMillis(now()));
  const { docs } = await due.orderBy('dueAt').limit(perSweep).get();
  let swept = 0;
  for (const document of docs) {
    try {
      const { email } = Removal.parse(document.data());
      if ((await memberRef(db, email).get()).exists) {
        await document.ref.delete();
        continue;
      }
      await deleteDataOf(office, email, await accountsOf(office, email));
      swept += 1;
    } catch (error) {
      log('removed_member_not_swept', { error: errorName(error) });
    }
  }
  return swept;
}
