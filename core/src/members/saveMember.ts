import type { CallableRequest, CallableResponse } from '@improv/contract';
import { type DocumentReference, Timestamp, type Transaction } from 'firebase-admin/firestore';
import type { Actor, AdminContext } from '../access/actor.ts';
import { isBroken, type MemberRecord, memberRef, recordOf } from '../access/member.ts';
import { difference, openAudit } from '../audit/audit.ts';
import { mirrorClaims } from './claims.ts';
import { requireOtherAdmin } from './lastAdmin.ts';
import { entryOf } from './nameAdders.ts';
import { searchKeys } from './searchKeys.ts';

/** The fields of a member that admins set. */
export type MemberTerms = Pick<MemberRecord, 'role' | 'tier' | 'limits' | 'note'>;

/**
 * Adds or changes a member, if the entry is still at the revision that the actor saw. Otherwise nothing is written, and the newer
 * entry is returned.
 * @throws Refusal `last-admin`, `not-an-admin`
 */
export async function saveMember(
  context: AdminContext,
  actor: Actor,
  { email, revision, role, tier, limits, note }: CallableRequest<'saveMember'>,
): Promise<CallableResponse<'saveMember'>> {
  const { db, now } = context;
  const terms: MemberTerms = { role, tier, limits, note };
  const done = await db.runTransaction(async (transaction) => {
    const at = Timestamp.fromMillis(now());
    const reference = memberRef(db, email);
    const stored = await transaction.get(reference);
    const before = recordOf(stored);
    const audit = await openAudit(db, transaction, actor, [email], at);
    if ((before?.revision ?? null) !== revision) return { outdated: true, before, after: before } as const;
    if (before?.role === 'admin' && role !== 'admin') await requireOtherAdmin(db, transaction, [email]);
    const change = difference(before && termsOf(before), terms);
    if (before && change === null && !isBroken(stored))
      return { outdated: false, before, after: before } as const;
    if (change)
      audit.write({ action: before ? 'member-changed' : 'member-added', subject: email, ...change });
    const after = writeMember(transaction, reference, before, terms, audit.actorId ?? 'command', at);
    return { outdated: false, before, after } as const;
  });
  if (done.outdated) {
    return { outcome: 'outdated', member: done.after && (await entryOf(db, done.after)) };
  }
  await mirrorTerms(context, done.before, done.after);
  return { outcome: 'saved', member: await entryOf(db, done.after) };
}

/**
 * Writes a member's entry.
 * @param by opaque id of the actor, stored for a new member
 * @param uid the account of a new member; null when it is unknown
 */
export function writeMember(
  transaction: Transaction,
  reference: DocumentReference,
  before: MemberRecord | null,
  terms: MemberTerms,
  by: string,
  at: Timestamp,
  uid: string | null = null,
): MemberRecord {
  const after: MemberRecord = {
    addedBy: by,
    uid,
    accounts: uid === null ? [] : [uid],
    lastSeenAt: null,
    createdAt: at,
    ...before,
    ...terms,
    email: reference.id,
    revision: before ? before.revision + 1 : 0,
    updatedAt: at,
  };
  transaction.set(reference, { ...after, searchKeys: searchKeys(reference.id, terms.note) });
  return after;
}

export function termsOf({ role, tier, limits, note }: MemberTerms): MemberTerms {
  return { role, tier, limits, note };
}

/** Mirrors a changed role or tier into the person's claims. */
export async function mirrorTerms(
  context: AdminContext,
  before: MemberRecord | null,
  after: MemberRecord,
): Promise<void> {
  if (before?.role === after.role && before.tier === after.tier) return;
  const lost =
    (before?.role === 'admin' && after.role !== 'admin') ||
    (before?.tier === 'voice' && after.tier !== 'voice');
  await mirrorClaims(context, after.email, after.uid, after, lost);
}
