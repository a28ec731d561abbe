import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { z } from 'zod';
import type { RuntimeConfig } from '../config/runtime.ts';
import type { Member } from '../members/member.ts';
import { Refusal } from '../refusal.ts';

/** A show that nobody touches for this long no longer holds a place. */
export const idleAfterMs = 15 * 60_000;

/** `limits/{uid}`: what a player has used. Another day's count counts as none. */
export const Limits = z.object({
  /** UTC, `yyyy-mm-dd`. */
  day: z.string(),
  sessionsToday: z.int().min(0),
  costTodayUsd: z.number().min(0),
  sessionsTotal: z.int().min(0),
  /** By session id: when its place frees up by itself. */
  active: z.record(z.string(), z.instanceof(Timestamp)),
});
export type Limits = z.infer<typeof Limits>;

export interface Allowance {
  readonly showsPerDay: number;
  readonly activeShows: number;
}

export function limitsRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('limits').doc(uid);
}

/** The UTC day of an instant, `yyyy-mm-dd`. @param now epoch milliseconds */
export function utcDay(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** The next UTC midnight after an instant. @param now epoch milliseconds */
export function nextUtcMidnight(now: number): Date {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1));
}

/** What a member may use: personal limits win over the defaults. */
export function allowanceOf(config: RuntimeConfig, member: Member): Allowance {
  return {
    showsPerDay: member.limits?.showsPerDay ?? config.limits.showsPerDay,
    activeShows: member.limits?.activeShows ?? config.limits.activeShows,
  };
}

/**
 * A player's limits as they stand now: a new day starts from zero, and expired shows hold no place.
 * @param data of `limits/{uid}`, undefined when it doesn't exist
 * @param now epoch milliseconds
 */
export function currentLimits(data: unknown, now: number): Limits {
  const day = utcDay(now);
  if (data === undefined) return { day, sessionsToday: 0, costTodayUsd: 0, sessionsTotal: 0, active: {} };
  const stored = Limits.parse(data);
  const active = Object.fromEntries(
    Object.entries(stored.active).filter(([, expiresAt]) => expiresAt.toMillis() > now),
  );
  return stored.day === day
    ? { ...stored, active }
    : { ...stored, day, sessionsToday: 0, costTodayUsd: 0, active };
}

/**
 * Counts one more show.
 * @param limits current ones, see `currentLimits`
 * @param now epoch milliseconds
 * @throws Refusal `daily-shows-used` or `too-many-active`, naming the limit, the number and when it frees up
 */
export function countShow(limits: Limits, allowance: Allowance, sessionId: string, now: number): Limits {
  if (limits.sessionsToday >= allowance.showsPerDay) {
    const retryAt = nextUtcMidnight(now);
    throw new Refusal(
      'daily-shows-used',
      `You have played your ${shows(allowance.showsPerDay)} for today; the next one opens at midnight UTC, in ${span(retryAt, now)}.`,
      retryAt,
    );
  }
  const places = Object.values(limits.active).map((expiresAt) => expiresAt.toMillis());
  if (places.length >= allowance.activeShows) {
    const retryAt = new Date(Math.min(...places, now + idleAfterMs));
    throw new Refusal(
      'too-many-active',
      `You have ${shows(places.length)} on stage, and ${allowance.activeShows} at once is the limit: end one, or wait ${span(retryAt, now)} until an idle one closes by itself.`,
      retryAt,
    );
  }
  return {
    ...limits,
    sessionsToday: limits.sessionsToday + 1,
    sessionsTotal: limits.sessionsTotal + 1,
    active: { ...limits.active, [sessionId]: Timestamp.fromMillis(now + idleAfterMs) },
  };
}

function shows(count: number): string {
  return count === 1 ? '1 show' : `${count} shows`;
}

function span(until: Date, now: number): string {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now) / 60_000));
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
