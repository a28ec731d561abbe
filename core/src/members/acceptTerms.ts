import { type CallableRequest, type CallableResponse, termsVersion } from '@improv/contract';
import { Timestamp } from 'firebase-admin/firestore';
import type { Context, Person } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { type Member, memberOf, memberRef } from './member.ts';

/**
 * Writes down that a member agrees to the terms in force.
 * @throws Refusal `terms-changed` when they read another version, `not-a-member`
 */
export async function acceptTerms(
  { db, now }: Pick<Context, 'db' | 'now'>,
  person: Person,
  { version }: CallableRequest<'acceptTerms'>,
): Promise<CallableResponse<'acceptTerms'>> {
  if (version !== termsVersion) {
    throw new Refusal(
      'terms-changed',
      'The terms have changed since this page was loaded. Load it again, and read what is new.',
    );
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

/** @throws Refusal `terms-not-accepted` unless the member has agreed to the terms in force */
export function requireConsent({ consent }: Member): void {
  if (consent?.version === termsVersion) return;
  throw new Refusal(
    'terms-not-accepted',
    consent === undefined
      ? 'Before your first show, read the terms in the lobby and agree to them; load this page again to see them.'
      : 'The terms have changed since you agreed to them. Read them in the lobby before you go on; load this page again to see them.',
  );
}
