import { Timestamp } from 'firebase-admin/firestore';
import type { AdminContext } from '../access/actor.ts';
import { memberRef } from '../access/member.ts';
import { errorName } from '../errorText.ts';
import { accountsOf } from './accounts.ts';
import { deleteDataOf } from './deleteDataOf.ts';
import { Removal } from './removal.ts';

const perSweep = 100;

/**
 * Deletes the data of members whose removal is due and who are not on the guest list again. A failure is retried by the next
 * sweep.
 * @returns how many people's data was deleted
 */
export async function sweepRemovedMembers(context: AdminContext): Promise<number> {
  const { db, now, log } = context;
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
      await deleteDataOf(context, email, await accountsOf(context, email));
      swept += 1;
    } catch (error) {
      log('removed_member_not_swept', { error: errorName(error) });
    }
  }
  return swept;
}
