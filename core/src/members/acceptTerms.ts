import { type CallableRequest, type CallableResponse, termsVersion } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import { memberOf, memberRef } from '../access/member.ts';
import type { Context, Person } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { memberMessages } from './messages.ts';

/**
 * Stores that a member agrees to the current terms.
 * @throws Refusal `terms-changed` when they read another version, `not-a-member`
 */
export async function acceptTerms(
  { db, now }: Pick<Context, 'db' | 'now'>,
  person: Person,
  { version }: CallableRequest<'acceptTerms'>,
): Promise<CallableResponse<'acceptTerms'>> {
  if (version !== termsVersion) {
    throw new Refusal('terms-changed', memberMessages.termsChanged);
  }
  await db.runTransaction(async (transaction) => {
    const reference = memberRef(db, person.email);
    const member = memberOf(await transaction.get(reference));
    if (member.consent?.version === version) return;
    const acceptedAt = Timestamp.fromMillis(now());
    transaction.update(reference, { consent: { version, acceptedAt }, updatedAt: acceptedAt });
  });
  return { acceptedTerms: version };
}
