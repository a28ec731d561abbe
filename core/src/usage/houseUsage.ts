import { FieldValue, type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { z } from 'zod';
import { chance } from '../library/chance.ts';
import { utcDay } from '../limits/limits.ts';
import type { Usage } from '../models/usage.ts';

/**
 * One document takes about one write a second for long, and everybody's turns end up here: a day's total is spread over
 * as many documents, `usage/{yyyy-mm-dd}/shards/{n}`, and added up when it is read.
 */
const shards = 10;

/** What the whole house used in one UTC day. */
export const HouseUsage = z.object({
  turns: z.int().min(0),
  inputTokens: z.int().min(0),
  outputTokens: z.int().min(0),
  costUsd: z.number().min(0),
});
export type HouseUsage = z.infer<typeof HouseUsage>;

function shardRef(db: Firestore, day: string, n: number) {
  return db.collection('usage').doc(day).collection('shards').doc(String(n));
}

/**
 * Adds to the day's total, as one more write of the transaction that it is part of; it reads nothing.
 * @param sessionId whose turn it was: always the same shard of a day
 * @param at epoch milliseconds
 */
export function meterHouse(
  db: Firestore,
  transaction: Transaction,
  sessionId: string,
  at: number,
  { inputTokens, outputTokens, costUsd, turns }: Usage & { turns: number },
): void {
  const n = Math.ceil(chance(sessionId, 'usage shard') * shards) - 1;
  transaction.set(
    shardRef(db, utcDay(at), n),
    {
      turns: FieldValue.increment(turns),
      inputTokens: FieldValue.increment(inputTokens),
      outputTokens: FieldValue.increment(outputTokens),
      costUsd: FieldValue.increment(costUsd),
      createdAt: Timestamp.fromMillis(at),
      updatedAt: Timestamp.fromMillis(at),
    },
    { merge: true },
  );
}

/** The day's total so far. @param day UTC, `yyyy-mm-dd` */
export async function houseUsage(db: Firestore, day: string): Promise<HouseUsage> {
  const refs = Array.from({ length: shards }, (_, n) => shardRef(db, day, n));
  const parts = (await db.getAll(...refs)).filter(({ exists }) => exists);
  return parts
    .map((part) => HouseUsage.parse(part.data()))
    .reduce(
      (sum, part) => ({
        turns: sum.turns + part.turns,
        inputTokens: sum.inputTokens + part.inputTokens,
        outputTokens: sum.outputTokens + part.outputTokens,
        costUsd: sum.costUsd + part.costUsd,
      }),
      { turns: 0, inputTokens: 0, outputTokens: 0, costUsd: 0 },
    );
}
