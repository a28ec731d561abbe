import { seededRandom } from '@improv/play';
import {
  AggregateField,
  type CollectionReference,
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { z } from 'zod';
import { keptUntil } from '../retention/keptDays.ts';
import { noteBroken } from '../stored/brokenDocuments.ts';
import { type BrokenField, StoredFields } from '../stored/storedFields.ts';
import { utcDay } from '../time/span.ts';

/**
 * One document takes about one write a second for long, and everybody's turns end up here: a day's total is spread over
 * as many documents, `usage/{yyyy-mm-dd}/shards/{n}`, and added up when it is read: whatever shards there are, so that the
 * number may change. It is meant for 1,000 people who type, a turn every 25 s, and 150 who talk, saved every 10 s. A
 * turn writes twice, to reserve and to settle: 95 writes a second, 0.37 to a shard. Shows fall on shards by chance, so that the
 * busiest one gets about 1.
 */
const shards = 256;

const count = z.int().min(0).default(0);
const amount = z.number().min(0).default(0);
/** What is reserved is given back: of sums of fractions something is left over, on either side of nothing. */
const money = z
  .number()
  .default(0)
  .transform((usd) => Math.max(0, usd));

/** What the whole house used in one UTC day. */
export const DailyUsage = z.object({
  turns: count,
  inputTokens: count,
  outputTokens: count,
  costUsd: money,
  voiceSeconds: amount,
  /** Shows that really began. */
  started: count,
  finished: count,
  /** Of those that had begun. */
  abandoned: count,
  /** By kind. */
  errors: z.record(z.string(), z.int()).default({}),
});
export type DailyUsage = z.infer<typeof DailyUsage>;
/** What one event adds to the day. */
export type DailyUsageIncrement = Partial<Omit<DailyUsage, 'errors'>>;

export const nothingUsed: DailyUsage = DailyUsage.parse({});

/** What a document holds of the house's day; an amount that can't be read counts for nothing. */
export function readUsage(snapshot: DocumentSnapshot): DailyUsage {
  const { usage, broken } = usageIn(snapshot.data());
  noteBroken(snapshot.ref, broken);
  return usage;
}

export function usageIn(data: unknown): { usage: DailyUsage; broken: readonly BrokenField[] } {
  const fields = new StoredFields(data ?? {});
  const { errors: _, ...amounts } = DailyUsage.shape;
  const read = Object.entries(amounts).map(([name, schema]) => [name, fields.read(name, schema, 0)]);
  const usage = { ...Object.fromEntries(read), errors: fields.entries('errors', z.int()) } as DailyUsage;
  return { usage, broken: fields.broken };
}

export function dayRef(db: Firestore, day: string): DocumentReference {
  return db.collection('usage').doc(day);
}

function shardsOf(db: Firestore, day: string): CollectionReference {
  return dayRef(db, day).collection('shards');
}

function shardRef(db: Firestore, day: string, about: string): DocumentReference {
  const n = Math.ceil(seededRandom(about, 'usage shard') * shards) - 1;
  return shardsOf(db, day).doc(String(n));
}

export function addUsages(sum: DailyUsage, part: DailyUsage): DailyUsage {
  const errors = { ...sum.errors };
  for (const [kind, times] of Object.entries(part.errors)) errors[kind] = (errors[kind] ?? 0) + times;
  return {
    turns: sum.turns + part.turns,
    inputTokens: sum.inputTokens + part.inputTokens,
    outputTokens: sum.outputTokens + part.outputTokens,
    costUsd: sum.costUsd + part.costUsd,
    voiceSeconds: sum.voiceSeconds + part.voiceSeconds,
    started: sum.started + part.started,
    finished: sum.finished + part.finished,
    abandoned: sum.abandoned + part.abandoned,
    errors,
  };
}

/**
 * Adds to the day's total, as one more write of the transaction that it is part of; it reads nothing.
 * @param sessionId whose show it was: always the same shard of a day
 * @param at epoch milliseconds
 */
export function addDailyUsage(
  db: Firestore,
  transaction: Transaction,
  sessionId: string,
  at: number,
  spent: DailyUsageIncrement,
): void {
  const added = Object.entries(spent).map(([name, by]) => [name, FieldValue.increment(by)] as const);
  transaction.set(
    shardRef(db, utcDay(at), sessionId),
    { ...Object.fromEntries(added), ...stamps(at) },
    { merge: true },
  );
}

/**
 * Counts a failure of the house, so that admins see it.
 * @param kind what failed, as the console shows it: `cast-unavailable`, `notes-failed`
 * @param about spreads the writes: a session's id or anything else that differs
 * @param at epoch milliseconds
 */
export async function countError(db: Firestore, kind: string, about: string, at: number): Promise<void> {
  await shardRef(db, utcDay(at), about).set(
    { errors: { [kind]: FieldValue.increment(1) }, ...stamps(at) },
    { merge: true },
  );
}

/** It reads nothing, and so takes the day's beginning for the shard's. */
function stamps(at: number) {
  const day = Date.parse(utcDay(at));
  return {
    createdAt: Timestamp.fromMillis(day),
    updatedAt: Timestamp.fromMillis(at),
    deleteAt: keptUntil('usage', day),
  };
}

/** The day's total so far. @param day UTC, `yyyy-mm-dd` */
export async function readDailyUsage(db: Firestore, day: string): Promise<DailyUsage> {
  const { docs } = await shardsOf(db, day).get();
  return docs.map(readUsage).reduce(addUsages, nothingUsed);
}

/**
 * What the whole house has cost today, for the cap on it. Never read it in a transaction: it would lock every shard, and
 * everybody's turns write to them. A cap that is as old as the call is good enough.
 * @param day UTC, `yyyy-mm-dd`
 * @returns US dollars
 */
export async function readProjectCostUsd(db: Firestore, day: string): Promise<number> {
  const summed = await shardsOf(db, day)
    .aggregate({ costUsd: AggregateField.sum('costUsd') })
    .get();
  return summed.data().costUsd;
}
