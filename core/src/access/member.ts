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

/** The part of a guest list entry, `members/{email}`, that decides what the member may do. */
export const Member = z.object({
  email: z.string(),
  role: Role,
  tier: Tier,
  /** Personal limits, which take precedence over the defaults. */
  limits: z.object(PersonLimits.shape).partial().default({}),
  /** The terms that the member last agreed to, and when; absent when they never did. */
  consent: z.object({ version: z.string(), acceptedAt: Instant }).optional(),
});
export type Member = z.infer<typeof Member>;

/** A whole guest list entry. Entries that were not made in the console may lack some fields. */
export const MemberRecord = Member.extend({
  note: z.string().default(''),
  /** The opaque id of the admin who added the member, or `command`. */
  addedBy: z.string().nullable().default(null),
  /** The account that they last signed in with; null before the first time. */
  uid: z.string().nullable().default(null),
  /** All accounts that have signed in with the address, see `accountsOf`. */
  accounts: z.array(z.string()).default([]),
  lastSeenAt: Instant.nullable().default(null),
  /** Counts the admins' changes. */
  revision: z.int().min(0).default(0),
  createdAt: Instant,
  updatedAt: Instant,
});
export type MemberRecord = z.infer<typeof MemberRecord>;

/** The normal form in which email addresses are stored and compared: trimmed, in lower case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

export function memberRef(db: Firestore, email: string): DocumentReference {
  return db.collection('members').doc(normalEmail(email));
}

/** A member as read from a document, and the invalid fields. */
interface ReadMember {
  /** Null when the document doesn't say who the member is or what they may do. */
  readonly member: Member | null;
  readonly broken: readonly BrokenField[];
}

/**
 * Reads a member from a document. Invalid fields grant nothing: they are replaced by the least role, the least tier and the
 * default limits. If neither role nor tier can be read, there is no member.
 * @param id the document's id, which is the address; null when only its data is known
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

/** Reads a guest list entry for the console. Invalid fields hold the values that are used instead. */
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

/** Reads a guest list entry and reports invalid fields; null when the document doesn't exist. */
export function recordOf(snapshot: DocumentSnapshot | undefined): MemberRecord | null {
  if (!snapshot?.exists) return null;
  const { record, broken } = readRecord(snapshot);
  noteBroken(snapshot.ref, broken);
  return record;
}

/** Whether an entry has invalid fields. Saving the entry corrects them. */
export function isBroken(snapshot: DocumentSnapshot | undefined): boolean {
  return snapshot?.exists === true && readRecord(snapshot).broken.length > 0;
}

/**
 * Requires that a document holds a member.
 * @throws Refusal `not-a-member` when it doesn't exist, or doesn't say who the member is or what they may do
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
 * Requires that a document holds an admin.
 * @throws Refusal `not-a-member`, `not-an-admin`
 */
export function adminOf(snapshot: DocumentSnapshot | undefined): Member {
  const member = memberOf(snapshot);
  if (member.role !== 'admin') {
    throw new Refusal('not-an-admin', accessMessages.adminsOnly);
  }
  return member;
}

/** An entry as the console shows it. @param addedBy as the console shows it, see `nameAdders` */
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
