import { type MemberEntry, PersonLimits, Role, Tier } from '@improv/contract';
import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** What of an entry of the allowlist, `members/{email}`, decides. */
export const Member = z.object({
  email: z.string(),
  role: Role,
  tier: Tier,
  /** Personal limits; they win over the defaults. */
  limits: z.object(PersonLimits.shape).partial().default({}),
});
export type Member = z.infer<typeof Member>;

const Instant = z.instanceof(Timestamp);

/** An entry of the allowlist as a whole; entries that were not made by the console may lack a part. */
export const MemberRecord = Member.extend({
  note: z.string().default(''),
  /** The opaque id of whoever put them on the list, or `command`. */
  addedBy: z.string().nullable().default(null),
  /** The account that they came with last; null until they have signed in. */
  uid: z.string().nullable().default(null),
  /** Every account that has come with the address, see `accountsOf`. */
  accounts: z.array(z.string()).default([]),
  lastSeenAt: Instant.nullable().default(null),
  /** Counts the admins' changes. */
  revision: z.int().min(0).default(0),
  createdAt: Instant,
  updatedAt: Instant,
});
export type MemberRecord = z.infer<typeof MemberRecord>;

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
 * The admin that a document holds.
 * @throws Refusal `not-a-member`, `not-an-admin`
 */
export function asAdmin(data: unknown): Member {
  const member = asMember(data);
  if (member.role !== 'admin') {
    throw new Refusal('not-an-admin', 'This door is for admins only. Ask one of them.');
  }
  return member;
}

/** @param addedBy fit to show, see `nameAdders` */
export function viewMember(record: MemberRecord, addedBy: string | null): MemberEntry {
  const { email, role, tier, limits, note, uid, lastSeenAt, createdAt, updatedAt, revision } = record;
  return {
    email,
    role,
    tier,
    limits,
    note,
    addedBy,
    uid,
    lastSeenAt: lastSeenAt?.toDate().toISOString() ?? null,
    createdAt: createdAt.toDate().toISOString(),
    updatedAt: updatedAt.toDate().toISOString(),
    revision,
  };
}
