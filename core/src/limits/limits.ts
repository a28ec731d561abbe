import type { PersonLimits } from '@improv/contract';
import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { z } from 'zod';
import type { Member } from '../access/member.ts';
import type { RuntimeConfig } from '../config/runtime.ts';
import { keptUntil } from '../retention/keptDays.ts';
import { noteBroken } from '../stored/brokenDocuments.ts';
import { Instant } from '../stored/instant.ts';
import { type BrokenField, StoredFields } from '../stored/storedFields.ts';
import { utcDay } from '../time/span.ts';
import { limitRefusals } from './limitRefusals.ts';

/** An untouched show expires after this long, and frees its slot. */
export const idleAfterMs = 15 * 60_000;

/** `limits/{email}`: what a member has used. The counts of `day` are void on another day. */
export const LimitsDocument = z.object({
  /** The member's address; null in documents older than this field. */
  email: z.string().nullable().default(null),
  /** The member's accounts whose earlier documents are counted in here, see `readLimits`. */
  accounts: z.array(z.string()).default([]),
  /** UTC, `yyyy-mm-dd`. */
  day: z.string(),
  sessionsToday: z.int().min(0),
  voiceSecondsToday: z.number().min(0).default(0),
  costTodayUsd: z.number().min(0),
  sessionsTotal: z.int().min(0),
  /** When the slot of each active session expires, by session id. */
  active: z.record(z.string(), Instant),
  /** Stored name of `Limits.pendingSessions`. */
  unbegun: z.record(z.string(), z.string()).default({}),
});

/** What a member has used, as the code works with it. */
export interface Limits extends Omit<z.infer<typeof LimitsDocument>, 'unbegun'> {
  /**
   * The active sessions that the MC has not opened yet, by session id, each with the day that it was counted on. One that
   * ends before it is opened gives its count back.
   */
  readonly pendingSessions: Readonly<Record<string, string>>;
}

export type Allowance = PersonLimits;

/** @param email in normal form */
export function limitsRef(db: Firestore, email: string): DocumentReference {
  return db.collection('limits').doc(email);
}

/** A member's limits as a transaction has read them: one document, or several that `readLimits` has combined. */
export interface UsedLimits {
  readonly ref: DocumentReference;
  readonly exists: boolean;
  data(): unknown;
  get(field: string): unknown;
  /** Older documents that are counted in, and deleted when the limits are written. */
  readonly taken?: readonly DocumentReference[];
}

/** What a member may use: personal limits take precedence over the defaults. */
export function allowanceOf({ limits }: RuntimeConfig, { limits: own }: Member): Allowance {
  return {
    showsPerDay: own.showsPerDay ?? limits.showsPerDay,
    activeShows: own.activeShows ?? limits.activeShows,
    voiceMinutesPerDay: own.voiceMinutesPerDay ?? limits.voiceMinutesPerDay,
    costPerDayUsd: own.costPerDayUsd ?? limits.costPerDayUsd,
  };
}

/**
 * Reads a member's limits from a document. Fields that can't be read are replaced, counts by 0, and reported as broken.
 * @param data of `limits/{email}`, undefined when it doesn't exist
 * @param today the UTC day that replaces an unreadable one
 */
export function limitsIn(data: unknown, today: string): { limits: Limits; broken: readonly BrokenField[] } {
  const fields = new StoredFields(data ?? {});
  const { email, accounts, sessionsToday, voiceSecondsToday, costTodayUsd, sessionsTotal } =
    LimitsDocument.shape;
  const limits: Limits = {
    email: fields.read('email', email, null, null),
    accounts: fields.read('accounts', accounts, [], []),
    day: fields.read('day', z.iso.date().or(z.literal('')), today, today),
    sessionsToday: fields.read('sessionsToday', sessionsToday, 0, 0),
    voiceSecondsToday: fields.read('voiceSecondsToday', voiceSecondsToday, 0, 0),
    costTodayUsd: fields.read('costTodayUsd', costTodayUsd, 0, 0),
    sessionsTotal: fields.read('sessionsTotal', sessionsTotal, 0, 0),
    active: fields.entries('active', Instant),
    pendingSessions: fields.entries('unbegun', z.string()),
  };
  return { limits, broken: fields.broken };
}

/** Reads a member's limits, and reports broken fields to the log and the console. */
export function limitsOf(document: DocumentSnapshot): Limits {
  const { limits, broken } = limitsIn(document.data(), '');
  noteBroken(document.ref, broken);
  return limits;
}

/**
 * A player's limits now: on a new day the counts are 0, and expired sessions free their slots. An expired session that was
 * still pending is not counted.
 * @param data of `limits/{email}`, undefined when it doesn't exist
 * @param now epoch milliseconds
 */
export function currentLimits(data: unknown, now: number): Limits {
  const day = utcDay(now);
  const stored = limitsIn(data, day).limits;
  const today =
    stored.day === day ? stored : { ...stored, day, sessionsToday: 0, voiceSecondsToday: 0, costTodayUsd: 0 };
  const expired = Object.entries(stored.active).filter(([, expiresAt]) => expiresAt.toMillis() <= now);
  return expired.reduce((limits, [sessionId]) => withoutSession(limits, sessionId), today);
}

/**
 * Counts one more session and gives it a slot. It is pending until the MC opens it.
 * @param limits current ones, see `currentLimits`
 * @param now epoch milliseconds
 * @throws Refusal `daily-shows-used`, `too-many-active` or `daily-cost-used`
 */
export function countSession(limits: Limits, allowance: Allowance, sessionId: string, now: number): Limits {
  if (limits.sessionsToday >= allowance.showsPerDay)
    throw limitRefusals.dailySessions(allowance.showsPerDay, now);
  const places = Object.values(limits.active)
    .map((expiresAt) => expiresAt.toMillis())
    .sort((a, b) => a - b);
  if (places.length >= allowance.activeShows) {
    // If the limit was lowered, more than one session must end first.
    const last = places[places.length - allowance.activeShows];
    throw limitRefusals.activeSessions(
      allowance.activeShows,
      places.length,
      last === undefined ? null : new Date(last),
      now,
    );
  }
  if (limits.costTodayUsd >= allowance.costPerDayUsd)
    throw limitRefusals.dailyCost(allowance.costPerDayUsd, now);
  return {
    ...limits,
    sessionsToday: limits.sessionsToday + 1,
    sessionsTotal: limits.sessionsTotal + 1,
    active: { ...limits.active, [sessionId]: Timestamp.fromMillis(now + idleAfterMs) },
    pendingSessions: { ...limits.pendingSessions, [sessionId]: limits.day },
  };
}

/** Marks a session as begun: it is not pending any more, and its count is final. */
export function withBegun(limits: Limits, sessionId: string): Limits {
  const { [sessionId]: _, ...pendingSessions } = limits.pendingSessions;
  return { ...limits, pendingSessions };
}

/** Keeps a session's slot until `expiresAt`. */
export function withSlot(limits: Limits, sessionId: string, expiresAt: Timestamp): Limits {
  return { ...limits, active: { ...limits.active, [sessionId]: expiresAt } };
}

/** Frees a session's slot. If the session was still pending, its count is given back. */
export function withoutSession(limits: Limits, sessionId: string): Limits {
  const { [sessionId]: _, ...active } = limits.active;
  const countedOn = limits.pendingSessions[sessionId];
  return withBegun(
    {
      ...limits,
      active,
      sessionsToday: limits.sessionsToday - (countedOn === limits.day ? 1 : 0),
      sessionsTotal: limits.sessionsTotal - (countedOn === undefined ? 0 : 1),
    },
    sessionId,
  );
}

/** Resets the day's counts. Pending sessions stay counted, or they would be given back twice. */
export function freshDay(limits: Limits): Limits {
  const opening = Object.values(limits.pendingSessions).filter((day) => day === limits.day).length;
  return { ...limits, sessionsToday: opening, voiceSecondsToday: 0, costTodayUsd: 0 };
}

/** Limits under their stored names. */
export function toDocument({ pendingSessions, ...limits }: Limits): z.infer<typeof LimitsDocument> {
  return { ...limits, unbegun: { ...pendingSessions } };
}

/**
 * Writes a player's limits and deletes older documents that are counted in.
 * @param read the document as the transaction has read it
 */
export function writeLimits(transaction: Transaction, read: UsedLimits, limits: Limits, at: Timestamp): void {
  transaction.set(read.ref, {
    ...toDocument(limits),
    createdAt: read.get('createdAt') ?? at,
    updatedAt: at,
    deleteAt: keptUntil('limits', at.toMillis()),
  });
  for (const reference of read.taken ?? []) transaction.delete(reference);
}
