import { Role, Tier } from '@improv/contract';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** An entry of the allowlist, `members/{email}`. */
export const Member = z.object({
  email: z.string(),
  role: Role,
  tier: Tier,
  /** Personal limits; they win over the defaults. */
  limits: z
    .object({ showsPerDay: z.int().min(0), activeShows: z.int().min(0) })
    .partial()
    .optional(),
});
export type Member = z.infer<typeof Member>;

/** The one normal form in which email addresses are stored and compared: case and outer spaces don't count. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

export function memberRef(db: Firestore, email: string): DocumentReference {
  return db.collection('members').doc(normalEmail(email));
}

/**
 * The member that a document holds.
 * @throws Refusal `not-a-member` when there is none
 */
export function asMember(data: unknown): Member {
  if (data === undefined) {
    throw new Refusal(
      'not-a-member',
      'This address is not on the guest list yet. Ask for access, and come back.',
    );
  }
  return Member.parse(data);
}

/**
 * Reads the member behind a person.
 * @throws Refusal `not-a-member`
 */
export async function requireMember(db: Firestore, email: string): Promise<Member> {
  return asMember((await memberRef(db, email).get()).data());
}
