import { Timestamp } from 'firebase-admin/firestore';

/**
 * How long stored documents are kept, in days. Each document carries `deleteAt`, and a TTL policy in `firestore.indexes.json`
 * deletes it within a day of that instant. TTL does not cover subcollections, so their documents carry their own `deleteAt`.
 */
export const keptDays = {
  /** A show with its turns and notes, from its start. A starred show is kept for good. */
  show: 400,
  /** A show is kept for at least this long after its star was removed. */
  unstarredShow: 30,
  /** A request for access and its `asks` record, from the request or its decision. */
  accessRequest: 30,
  /** A member's limits, from the last use. */
  limits: 30,
  /** A day's usage of the whole project. */
  usage: 400,
  /** An audit line, with the admins' notes and the person's opaque id. */
  audit: 400,
  /** An audio session, from its end. */
  voice: 90,
  /** All data of a member whom an admin has removed, from the removal. */
  removedMember: 30,
} as const;

const dayMs = 86_400_000;

/** @param from epoch milliseconds */
export function keptUntil(what: keyof typeof keptDays, from: number): Timestamp {
  return Timestamp.fromMillis(from + keptDays[what] * dayMs);
}
