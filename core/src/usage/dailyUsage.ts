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
 * The number of shards that a day's usage is spread over (`usage/{yyyy-mm-dd}/shards/{n}`), because a document takes about one
 * write a second. Reads add up all shards that exist, so the number may change. It is sized for 1,000 players who type, with
 * a turn every 25 s and two writes a turn, and 150 who speak, saved every 10 s: 95 writes a second, 0.37 per shard on average,
 * and about 1 for the busiest shard, because shows are assigned to shards at random.
 */
const shards = 256;

const count = z.int().min(0).default(0);
const amount = z.number().min(0).default(0);
/** Reservations are given back, and rounding may leave a sum slightly below 0. */
const money = z
  .number()
  .default(0)
  .transform((usd) => Math.max(0, usd));

/** What the whole project used on one UTC day. */
export const DailyUsage = z.object({
  turns: count,
  inputTokens: count,
  outputTokens: count,
  costUsd: money,
  voiceSeconds: amount,
  /** Shows that the MC has opened. */
  started: count,
  finished: count,
  /** Only shows that had been opened. */
  abandoned: count,
  /** Counts by kind, see `failureOf`. */
  errors: z.record(z.string(), z.int()).default({}),
});
export type DailyUsage = z.infer<typeof DailyUsage>;
/** What is added to a day's usage. */
export type DailyUsageIncrement = Partial<Omit<DailyUsage, 'errors'>>;

export const nothingUsed: DailyUsage = DailyUsage.parse({});

/** Reads a day's usage from a document; an amount that can't be read counts as 0 and is reported. */
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
 * Adds to a day's usage, in a transaction; it writes one document and reads none.
 * @param sessionId chooses the shard: always the same one for a session on a day
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
 * Counts an error for the console.
 * @param kind see `failureOf`, for example `cast-unavailable`
 * @param about chooses the shard: a session's id, or any other value that varies
 * @param at epoch milliseconds
 */
export async function countError(db: Firestore, kind: string, about: string, at: number): Promise<void> {
  await shardRef(db, utcDay(at), about).set(
    { errors: { [kind]: FieldValue.increment(1) }, ...stamps(at) },
    { merge: true },
  );
}

/** `createdAt` is the beginning of the day, because the shard is not read. */
function stamps(at: number) {
  const day = Date.parse(utcDay(at));
  return {
    createdAt: Timestamp.fromMillis(day),
    updatedAt: Timestamp.fromMillis(at),
    deleteAt: keptUntil('usage', day),
  };
}

/** Reads a day's total. @param day UTC, `yyyy-mm-dd` */
export async function readDailyUsage(db: Firestore, day: string): Promise<DailyUsage> {
  const { docs } = await shardsOf(db, day).get();
  return docs.map(readUsage).reduce(addUsages, nothingUsed);
}

/**
 * Reads what the whole project has cost on a day, for its limit. Don't call it in a transaction: it would lock all shards, to
 * which every turn writes. A slightly outdated sum is good enough for the limit.
 * @param day UTC, `yyyy-mm-dd`
 * @returns US dollars
 */
export async function readProjectCostUsd(db: Firestore, day: string): Promise<number> {
  const summed = await shardsOf(db, day)
    .aggregate({ costUsd: AggregateField.sum('costUsd') })
    .get();
  return summed.data().costUsd;
}
