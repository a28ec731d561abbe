import type { CallableRequest, CallableResponse } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import type { Actor, AdminContext } from '../access/actor.ts';
import { memberRef, normalEmail, recordOf } from '../access/member.ts';
import { difference, openAudit } from '../audit/audit.ts';
import { currentLimits, freshDay, type Limits, writeLimits } from '../limits/limits.ts';
import { readLimits } from '../limits/readLimits.ts';
import { Refusal } from '../refusal.ts';
import { memberMessages } from './messages.ts';

/**
 * Resets a member's usage of today to 0.
 * @throws Refusal `no-such-member`, `not-an-admin`
 */
export async function resetLimits(
  { db, now }: AdminContext,
  actor: Actor,
  { email }: CallableRequest<'resetLimits'>,
): Promise<CallableResponse<'resetLimits'>> {
  await db.runTransaction(async (transaction) => {
    const at = now();
    const instant = Timestamp.fromMillis(at);
    const member = recordOf(await transaction.get(memberRef(db, email)));
    const audit = await openAudit(db, transaction, actor, [email], instant);
    if (!member) throw new Refusal('no-such-member', memberMessages.notListed(email));
    const { uid } = member;
    const used = await readLimits(db, transaction, { uid, email: normalEmail(email) });
    if (!used.exists) return;
    const before = currentLimits(used.data(), at);
    const after = freshDay(before);
    const change = difference(counts(before), counts(after));
    if (change === null) return;
    writeLimits(transaction, used, after, instant);
    audit.write({ action: 'limits-reset', subject: email, ...change });
  });
  return { reset: true };
}

function counts({ sessionsToday, voiceSecondsToday, costTodayUsd }: Limits) {
  return { sessionsToday, voiceSecondsToday, costTodayUsd };
}
