import type { CallableChunk, CallableResponse } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import type { AdminContext } from '../access/actor.ts';
import { memberRef, recordOf } from '../access/member.ts';
import { difference, openAudit } from '../audit/audit.ts';
import { personRef } from '../audit/people.ts';
import type { Person } from '../context.ts';
import { limitsRef } from '../limits/limits.ts';
import { AccessRequestDocument, accessRequestsOf } from '../members/accessRequest.ts';
import { accountsOf } from '../members/accounts.ts';
import { writeAskRecord } from '../members/askRecord.ts';
import { deleteDataOf } from '../members/deleteDataOf.ts';
import { requireOtherAdmin } from '../members/lastAdmin.ts';
import { termsOf } from '../members/saveMember.ts';
import { progressRef } from '../progress/progress.ts';
import { readableOf } from '../stored/brokenDocuments.ts';

/**
 * Deletes all data about a person, of every account that has signed in with their address. The guest list entry is deleted
 * first, so that no new data is created meanwhile, and the accounts last, so that the person can call again after a failure.
 * Audit lines are kept, with an opaque id that can't be resolved any more, and one is added if there was anything to delete.
 * An anonymous record that the address asked for access is kept for a while: see `AskRecord`.
 * @param onProgress called once the deletion can't be refused any more, and then after each batch of shows
 * @throws Refusal `last-admin`
 */
export async function deleteMyData(
  context: AdminContext,
  person: Person,
  onProgress: (chunk: CallableChunk<'deleteMyData'>) => void = () => undefined,
): Promise<CallableResponse<'deleteMyData'>> {
  const { email, uid } = person;
  const accounts = await accountsOf(context, email, uid);
  await takeOffTheList(context, person, accounts);
  const told = (shows: number): void => onProgress({ kind: 'deleting', shows });
  told(0);
  return { deleted: true, shows: await deleteDataOf(context, email, accounts, told) };
}

/** Deletes the entry and other traces in one transaction, so that only one of several calls writes an audit line. */
async function takeOffTheList(
  { db, now }: AdminContext,
  person: Person,
  accounts: readonly string[],
): Promise<void> {
  const { email } = person;
  await db.runTransaction(async (transaction) => {
    const at = Timestamp.fromMillis(now());
    const [entry, ...traces] = await transaction.getAll(
      memberRef(db, email),
      personRef(db, email),
      limitsRef(db, email),
      ...accounts.flatMap((uid) => [limitsRef(db, uid), progressRef(db, uid)]),
    );
    const requests = (await transaction.get(accessRequestsOf(db, email))).docs;
    const before = recordOf(entry);
    const found = [...traces.filter(({ exists }) => exists), ...requests];
    if (!before && found.length === 0) return;
    const audit = await openAudit(db, transaction, { kind: 'self', person }, [email], at);
    if (before?.role === 'admin') await requireOtherAdmin(db, transaction, [email]);
    const states = difference(before && termsOf(before), null) ?? { before: null, after: null };
    audit.write({ action: 'data-deleted', subject: email, ...states });
    const lastAt = readableOf(AccessRequestDocument, requests)
      .map(({ data: { createdAt, decidedAt } }) => decidedAt ?? createdAt)
      .sort((a, b) => b.toMillis() - a.toMillis())[0];
    if (lastAt) writeAskRecord(db, transaction, email, lastAt, at);
    transaction.delete(memberRef(db, email));
    transaction.delete(personRef(db, email));
    for (const { ref } of found) transaction.delete(ref);
  });
}
