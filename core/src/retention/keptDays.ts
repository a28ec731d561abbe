import { Timestamp } from 'firebase-admin/firestore';

/**
 * How long what is stored is kept, in days: the one table. What is to go carries `deleteAt`, and a TTL policy of
 * `firestore.indexes.json` deletes it within a day of that instant. TTL does not reach below a document: whatever lies
 * in a subcollection carries a `deleteAt` of its own.
 */
export const keptDays = {
  /** From its start, with its turns and notes; for good once its player has starred it. */
  show: 400,
  /** A show that is no longer starred stays for so long at least. */
  unstarredShow: 30,
  /** A request for access, and the record that somebody asked: from the last word about it. */
  accessRequest: 30,
  /** A member's limits: from their last use. */
  limits: 30,
  /** What the house used on a day. */
  usage: 400,
  /** An audit line, with the admins' notes in it, and who somebody in it was. */
  audit: 400,
  /** A go at the microphone: from its end. */
  voice: 90,
  /** All that there is about a member whom an admin has removed: from the removal. */
  removedMember: 30,
} as const;

const dayMs = 86_400_000;

/** @param from epoch milliseconds */
export function keptUntil(what: keyof typeof keptDays, from: number): Timestamp {
  return Timestamp.fromMillis(from + keptDays[what] * dayMs);
}
