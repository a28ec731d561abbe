import { z } from 'zod';
import { Timestamp } from '../instants.ts';
import { Role, Tier } from '../person.ts';

/** Characters. */
export const maxNoteLength = 300;

/** An email address in the one normal form: outer spaces and case don't count. */
export const Email = z
  .string('An email address is text.')
  .trim()
  .toLowerCase()
  .max(254, 'An email address has at most 254 characters.')
  .pipe(z.email('That is not an email address.'));

const count = (most: number) =>
  z
    .int('That limit must be a whole number.')
    .min(0, 'A limit is 0 or more.')
    .max(most, 'That limit is too high.');
const dollars = (most: number) =>
  z
    .number('A cost limit is a number of dollars.')
    .min(0, 'A limit is 0 or more.')
    .max(most, 'That limit is too high.');

/** What one person may use. */
export const PersonLimits = z.strictObject({
  /** Shows begun per UTC day. */
  showsPerDay: count(1_000),
  /** Shows on stage at once. */
  activeShows: count(100),
  voiceMinutesPerDay: count(1_440),
  /** Dollars per UTC day; past it no new show starts. */
  costPerDayUsd: dollars(10_000),
});
export type PersonLimits = z.infer<typeof PersonLimits>;

/** A member's own limits; what is absent follows the defaults. */
export const PersonalLimits = PersonLimits.partial();
export type PersonalLimits = z.infer<typeof PersonalLimits>;

/** Free text of the admins about a member. */
export const MemberNote = z
  .string('The note must be text.')
  .trim()
  .max(maxNoteLength, 'That note is longer than 300 characters. Shorten it a little.');

/** One entry of the guest list, as the console shows it. */
export const MemberEntry = z.strictObject({
  email: z.string(),
  role: Role,
  tier: Tier,
  limits: PersonalLimits,
  note: z.string(),
  /** Who put them on the list, fit to show; null when it is not recorded. */
  addedBy: z.string().nullable(),
  /** Null until they have signed in. */
  uid: z.string().nullable(),
  lastSeenAt: Timestamp.nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  /** Counts the admins' changes: a save names the revision it was based on. */
  revision: z.int().min(0),
});
export type MemberEntry = z.infer<typeof MemberEntry>;

/** Another admin has saved since: `member` is the entry now, null when it was removed. Nothing was written. */
export const OutdatedMember = z.strictObject({
  outcome: z.literal('outdated'),
  member: MemberEntry.nullable(),
});
