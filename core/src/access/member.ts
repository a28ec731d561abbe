import { type MemberEntry, PersonLimits, Role, Tier } from '@improv/contract';
import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  Timestamp,
} from 'firebase-admin/firestore';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { noteBroken } from '../stored/brokenDocuments.ts';
import { Instant } from '../stored/instant.ts';
import { type BrokenField, StoredFields } from '../stored/storedFields.ts';
import { accessMessages } from './messages.ts';

/** What of an entry of the allowlist, `members/{email}`, decides. */
export const Member = z.object({
  email: z.string(),
  role: Role,
  tier: Tier,
  /** Personal limits; they win over the defaults. */
  limits: z.object(PersonLimits.shape).partial().default({}),
  /** The terms that they agreed to last, and when; absent when they never did. */
  consent: z.object({ version: z.string(), acceptedAt: Instant }).optional(),
});
export type Member = z.infer<typeof Member>;

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

/** What had to be replaced in a member document, and the member as far as there is one. */
interface ReadMember {
  /** Null when it can't be told what they are. */
  readonly member: Member | null;
  readonly broken: readonly BrokenField[];
}

/**
 * The member that a document holds. What can't be read grants nothing: the least role, the least tier, and the house's
 * limits; and where neither role nor tier can be read, no place on the list at all.
 * @param id of the document, which is the address; null when only its data is known
 */
export function readMember(data: unknown, id: string | null): ReadMember {
  const fields = new StoredFields(data);
  const terms = readTerms(fields, id);
  const unreadable = terms.email === '' || (fields.isBroken('role') && fields.isBroken('tier'));
  return { member: unreadable ? null : terms, broken: fields.broken };
}

function readTerms(fields: StoredFields, id: string | null): Member {
  const { shape } = PersonLimits;
  const names = Object.keys(shape) as (keyof typeof shape)[];
  const own = names.map(
    (name) => [name, fields.read(`limits.${name}`, shape[name].optional(), undefined)] as const,
  );
  const stored = fields.read('email', z.string(), id ?? '');
  const consent = fields.read('consent', Member.shape.consent, undefined);
  if (id !== null && stored !== id) fields.replace('email', stored, id);
  return {
    email: id ?? stored,
    role: fields.read('role', Role, 'player'),
    tier: fields.read('tier', Tier, 'text'),
    limits: Object.fromEntries(own.filter(([, limit]) => limit !== undefined)),
    ...(consent && { consent }),
  };
}

/** An entry of the guest list for the console: whatever can't be read stands there as what is used instead. */
export function readRecord(snapshot: DocumentSnapshot): {
  record: MemberRecord;
  broken: readonly BrokenField[];
} {
  const fields = new StoredFields(snapshot.data());
  const { note, addedBy, uid, accounts, lastSeenAt, revision } = MemberRecord.shape;
  const made = snapshot.createTime ?? Timestamp.fromMillis(0);
  const changed = snapshot.updateTime ?? made;
  const record: MemberRecord = {
    ...readTerms(fields, snapshot.id),
    note: fields.read('note', note, ''),
    addedBy: fields.read('addedBy', addedBy, null),
    uid: fields.read('uid', uid, null),
    accounts: fields.read('accounts', accounts, []),
    lastSeenAt: fields.read('lastSeenAt', lastSeenAt, null),
    revision: fields.read('revision', revision, 0),
    createdAt: fields.read('createdAt', Instant, made, made),
    updatedAt: fields.read('updatedAt', Instant, changed, changed),
  };
  return { record, broken: fields.broken };
}

/** An entry of the guest list; null where there is none. */
export function recordOf(snapshot: DocumentSnapshot | undefined): MemberRecord | null {
  if (!snapshot?.exists) return null;
  const { record, broken } = readRecord(snapshot);
  noteBroken(snapshot.ref, broken);
  return record;
}

/** Whether an entry holds what it can't: saving it mends that, whatever else changes. */
export function isBroken(snapshot: DocumentSnapshot | undefined): boolean {
  return snapshot?.exists === true && readRecord(snapshot).broken.length > 0;
}

/**
 * The member that a document holds.
 * @throws Refusal `not-a-member` when there is none, or it can't be told what they are
 */
export function memberOf(snapshot: DocumentSnapshot | undefined): Member {
  if (!snapshot?.exists) {
    throw new Refusal('not-a-member', accessMessages.notListed);
  }
  const { member, broken } = readMember(snapshot.data(), snapshot.id);
  noteBroken(snapshot.ref, broken);
  if (member) return member;
  throw new Refusal('not-a-member', accessMessages.brokenEntry);
}

/**
 * The admin that a document holds.
 * @throws Refusal `not-a-member`, `not-an-admin`
 */
export function adminOf(snapshot: DocumentSnapshot | undefined): Member {
  const member = memberOf(snapshot);
  if (member.role !== 'admin') {
    throw new Refusal('not-an-admin', accessMessages.adminsOnly);
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
