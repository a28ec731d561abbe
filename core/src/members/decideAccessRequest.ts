import { AuditState, type CallableRequest, type CallableResponse } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import type { Actor, AdminContext } from '../access/actor.ts';
import { memberRef, recordOf } from '../access/member.ts';
import { openAudit } from '../audit/audit.ts';
import { Refusal } from '../refusal.ts';
import { keptUntil } from '../retention/keptDays.ts';
import { AccessRequestDocument, accessRequestRef } from './accessRequest.ts';
import { writeAskRecord } from './askRecord.ts';
import { memberMessages } from './messages.ts';
import { entryOf } from './nameAdders.ts';
import { mirrorTerms, writeMember } from './saveMember.ts';

/**
 * Approves or declines a request for access. Of several admins, the first decides.
 * @throws Refusal `no-such-request`, `not-an-admin`
 */
export async function decideAccessRequest(
  context: AdminContext,
  actor: Actor,
  decided: CallableRequest<'decideAccessRequest'>,
): Promise<CallableResponse<'decideAccessRequest'>> {
  const { db, now } = context;
  const done = await db.runTransaction(async (transaction) => {
    const at = Timestamp.fromMillis(now());
    const reference = accessRequestRef(db, decided.uid);
    const snapshot = await transaction.get(reference);
    if (!snapshot.exists) throw new Refusal('no-such-request', memberMessages.requestGone);
    const { data: request } = AccessRequestDocument.safeParse(snapshot.data());
    if (!request) {
      throw new Refusal('no-such-request', memberMessages.requestBroken);
    }
    if (request.status !== 'open') return null;
    const guest = memberRef(db, request.email);
    // Already added by hand: the entry is kept as it is.
    const before = recordOf(await transaction.get(guest));
    const audit = await openAudit(db, transaction, actor, [request.email], at);
    const status = decided.decision === 'approve' ? ('approved' as const) : ('declined' as const);
    const deleteAt = keptUntil('accessRequest', at.toMillis());
    transaction.update(reference, { status, decidedAt: at, updatedAt: at, deleteAt });
    writeAskRecord(db, transaction, request.email, at, at);
    if (decided.decision === 'decline') {
      audit.write({ action: 'request-declined', subject: request.email, before: null, after: null });
      return { member: null, before: null };
    }
    const { role, tier } = decided;
    const terms = { role, tier, limits: {}, note: '' };
    const by = audit.actorId ?? 'command';
    const member = before ?? writeMember(transaction, guest, null, terms, by, at, decided.uid);
    audit.write({
      action: 'request-approved',
      subject: request.email,
      before: null,
      after: AuditState.parse({ role: member.role, tier: member.tier }),
    });
    return { member, before };
  });
  if (done === null) return { outcome: 'decided-already' };
  if (done.member === null) return { outcome: 'declined' };
  await mirrorTerms(context, done.before, done.member);
  return { outcome: 'approved', member: await entryOf(db, done.member) };
}
