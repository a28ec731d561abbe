import { type CallableResponse, MemberClaims } from '@improv/contract';
import { FieldValue } from 'firebase-admin/firestore';
import type { Context, Person } from '../context.ts';
import { accessRequestRef } from './accessRequest.ts';
import { Member, memberRef } from './member.ts';

/**
 * Mirrors the member document into the ID token's claims, so that the SPA knows which screens to offer.
 * @param claims the claims on the token that the person came with
 */
export async function checkIn(
  context: Context,
  person: Person,
  claims: Record<string, unknown>,
): Promise<CallableResponse<'checkIn'>> {
  const { db, auth } = context;
  const [snapshot, request] = await db.getAll(memberRef(db, person.email), accessRequestRef(db, person.uid));
  if (!snapshot?.exists) {
    if (MemberClaims.safeParse(claims).success) await auth.setCustomUserClaims(person.uid, null);
    return { access: 'none', requested: request?.exists ?? false };
  }
  const { role, tier } = Member.parse(snapshot.data());
  const held = MemberClaims.safeParse(claims);
  const stale = !held.success || held.data.role !== role || held.data.tier !== tier;
  if (stale) {
    await auth.setCustomUserClaims(person.uid, { role, tier });
    await snapshot.ref.update({ uid: person.uid, updatedAt: FieldValue.serverTimestamp() });
  }
  return { access: 'member', role, tier, refreshToken: stale };
}
