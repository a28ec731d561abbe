import type { CallableRequest, CallableResponse } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import type { Actor, AdminContext } from '../access/actor.ts';
import { memberRef, recordOf } from '../access/member.ts';
import { difference, openAudit } from '../audit/audit.ts';
import { keptUntil } from '../retention/keptDays.ts';
import { mirrorClaims } from './claims.ts';
import { requireOtherAdmin } from './lastAdmin.ts';
import { entryOf } from './nameAdders.ts';
import { type Removal, removalRef } from './removal.ts';
import { termsOf } from './saveMember.ts';

/**
 * Removes a member from the guest list: their next call is refused, and their refresh tokens are revoked. Their data is deleted
 * later, see `sweepRemovedMembers`.
 * @throws Refusal `last-admin`, `not-an-admin`
 */
export async function removeMember(
  context: AdminContext,
  actor: Actor,
  { email, revision }: CallableRequest<'removeMember'>,
): Promise<CallableResponse<'removeMember'>> {
  const { db, now } = context;
  const done = await db.runTransaction(async (transaction) => {
    const at = Timestamp.fromMillis(now());
    const reference = memberRef(db, email);
    const before = recordOf(await transaction.get(reference));
    const audit = await openAudit(db, transaction, actor, [email], at);
    if (!before || before.revision !== revision) return { removed: false, member: before } as const;
    if (before.role === 'admin') await requireOtherAdmin(db, transaction, [email]);
    transaction.delete(reference);
    const removal: Removal = {
      email: reference.id,
      accounts: [...new Set([...before.accounts, ...(before.uid === null ? [] : [before.uid])])],
      dueAt: keptUntil('removedMember', at.toMillis()),
    };
    transaction.set(removalRef(db, reference.id), { ...removal, createdAt: at, updatedAt: at });
    const change = difference(termsOf(before), null);
    if (change) audit.write({ action: 'member-removed', subject: email, ...change });
    return { removed: true, member: before } as const;
  });
  if (!done.removed) {
    return { outcome: 'outdated', member: done.member && (await entryOf(db, done.member)) };
  }
  await mirrorClaims(context, email, done.member.uid, null, true);
  return { outcome: 'removed' };
}
