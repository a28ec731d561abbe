import { type CallableResponse, MemberClaims } from '@improv/contract';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { memberOf, memberRef, readRecord } from '../access/member.ts';
import type { Context, Person } from '../context.ts';
import { accessRequestRef } from './accessRequest.ts';
import { accountsOf } from './accounts.ts';
import { searchKeys } from './searchKeys.ts';

/** `lastSeenAt` is not updated more often than this. Milliseconds. */
const seenAgainAfterMs = 5 * 60_000;
/** Firestore's code for a document that isn't there. */
const notFound = 5;

/**
 * Mirrors the member document into the ID token's claims, so that the web app knows which screens to offer, and stores when and
 * with which account the member was last seen. A member is identified by the address, so a new account with it is added.
 * @param claims the claims of the caller's token
 * @throws Refusal `not-a-member` for an unreadable entry
 */
export async function checkIn(
  context: Context,
  person: Person,
  claims: Record<string, unknown>,
): Promise<CallableResponse<'checkIn'>> {
  const { db, auth, now } = context;
  const [snapshot, request] = await db.getAll(memberRef(db, person.email), accessRequestRef(db, person.uid));
  if (!snapshot?.exists) {
    if (MemberClaims.safeParse(claims).success) {
      // The account may have been deleted with the person's data.
      await auth.setCustomUserClaims(person.uid, null).catch((error: { code?: unknown }) => {
        if (error.code !== 'auth/user-not-found') throw error;
      });
    }
    return { access: 'none', requested: request?.get('status') === 'open' };
  }
  const { role, tier } = memberOf(snapshot);
  const { record: member } = readRecord(snapshot);
  const held = MemberClaims.safeParse(claims);
  const stale = !held.success || held.data.role !== role || held.data.tier !== tier;
  if (stale) await auth.setCustomUserClaims(person.uid, { role, tier });
  const at = Timestamp.fromMillis(now());
  const longAgo = (member.lastSeenAt?.toMillis() ?? 0) + seenAgainAfterMs <= at.toMillis();
  const known = member.accounts.includes(person.uid);
  if (longAgo || member.uid !== person.uid || !known) {
    const accounts = known ? [person.uid] : await accountsOf(context, person.email, person.uid);
    const seen = {
      uid: person.uid,
      accounts: FieldValue.arrayUnion(...accounts),
      lastSeenAt: at,
      searchKeys: searchKeys(member.email, member.note),
      updatedAt: at,
    };
    // The member was removed at this moment: the next call is refused.
    await snapshot.ref.update(seen).catch((error: { code?: unknown }) => {
      if (error.code !== notFound) throw error;
    });
  }
  return {
    access: 'member',
    role,
    tier,
    refreshToken: stale,
    acceptedTerms: member.consent?.version ?? null,
  };
}
