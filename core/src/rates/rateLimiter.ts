import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  FieldValue,
  type Firestore,
  Timestamp,
} from 'firebase-admin/firestore';
import { z } from 'zod';
import { memberRef, normalEmail } from '../access/member.ts';
import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { readAll } from '../stored/readAll.ts';
import {
  atOnceRetryMs,
  checkCall,
  memberRate,
  type RateLimit,
  strangerRate,
  type Verdict,
} from './callRate.ts';
import { rateMessages } from './messages.ts';

/** A person's calls are forgotten this long after the last one. Milliseconds. */
export const keptForMs = 86_400_000;
/** Write attempts. Only the person's own calls contend for the document: at most a dozen begin and end meanwhile. */
const tries = 25;
const retryWithinMs = 10;
/** At most this many waiting people are remembered by a process; beyond that, those whose wait is over are dropped. */
const rememberedAtMost = 10_000;

const Begun = z.array(z.number());

/**
 * `rates/{hash of the address}`: one person's calls. Calls as a member and as a stranger are counted separately, so that a
 * person who leaves the guest list does not exceed the strangers' limit at once.
 */
const RateDocument = z.object({
  begun: z.object({ member: Begun, stranger: Begun }),
  running: z.record(z.string(), z.number()),
});
type RateDocument = z.infer<typeof RateDocument>;
type CallerKind = keyof RateDocument['begun'];

const limits: Readonly<Record<CallerKind, RateLimit>> = { member: memberRate, stranger: strangerRate };
const noneBegun: RateDocument = { begun: { member: [], stranger: [] }, running: {} };

export function rateRef(db: Firestore, email: string): DocumentReference {
  const key = createHash('sha256').update(normalEmail(email)).digest('base64url');
  return db.collection('rates').doc(key);
}

/** A call that may run. */
export interface RunningCall {
  /** The caller's entry on the guest list as read for this call; it doesn't exist for a stranger. */
  readonly entry: DocumentSnapshot;
  /** Marks the call as ended. Never throws. */
  readonly done: () => Promise<void>;
}

type Limiting = Pick<Context, 'db' | 'now' | 'log'>;
type Limited = Exclude<Verdict, { kind: 'allowed' }>;

/**
 * Limits each person's calls per minute and at once, exactly, across all instances and callables. A call costs one document
 * read and two writes without contention; the guest list's entry, which each call needs, is read in the same request. A
 * person over the limit costs each process one read per wait.
 */
export class RateLimiter {
  readonly #running = new Map<string, number>();
  readonly #waits = new Map<string, Limited & { readonly limit: RateLimit }>();

  /**
   * Begins a call.
   * @param email the caller's verified address
   * @param atMostMs how long the call may run: if the instance dies, the call counts as running for this long
   * @throws Refusal `too-many-calls`, saying when to try again
   */
  async begin(limiting: Limiting, email: string, atMostMs: number): Promise<RunningCall> {
    const { db, now, log } = limiting;
    const rate = rateRef(db, email);
    const begin = now();
    const wait = this.#waits.get(rate.id);
    if (wait && wait.retryAt > begin) throw tooManyCalls(wait, wait.limit, begin);
    const here = this.#running.get(rate.id) ?? 0;
    // This process alone runs as many as any limit allows: no need to read the document.
    if (here >= memberRate.atOnce)
      throw tooManyCalls({ kind: 'at-once', retryAt: begin + atOnceRetryMs }, memberRate, begin);

    this.#running.set(rate.id, here + 1);
    const id = randomUUID();
    try {
      const entry = await this.#begin(limiting, rate, email, { id, atMostMs });
      const done = async (): Promise<void> => {
        this.#leave(rate.id);
        await rate
          .update(new FieldPath('running', id), FieldValue.delete())
          .catch((error: unknown) => log('call_not_ended', { error: String(error) }));
      };
      return { entry, done };
    } catch (error) {
      this.#leave(rate.id);
      throw error;
    }
  }

  /** Records the call for all instances, if it may run. @returns the caller's entry on the guest list */
  async #begin(
    { db, now }: Limiting,
    rate: DocumentReference,
    email: string,
    { id, atMostMs }: { readonly id: string; readonly atMostMs: number },
  ): Promise<DocumentSnapshot> {
    for (let tried = 0; tried < tries; tried += 1) {
      const [entry, stored] = await readAll(db, memberRef(db, email), rate);
      const caller = entry.exists ? 'member' : 'stranger';
      const limit = limits[caller];
      // An invalid document is treated as empty, and locks no one out.
      const { begun, running } = RateDocument.safeParse(stored.data()).data ?? noneBegun;
      const at = now();
      const calls = { begun: begun[caller], running };
      const verdict = checkCall(calls, { id, until: at + atMostMs }, limit, at);
      if (verdict.kind !== 'allowed') {
        if (verdict.kind === 'per-minute') this.#remember(rate.id, { ...verdict, limit }, at);
        throw tooManyCalls(verdict, limit, at);
      }
      const after = {
        begun: { ...begun, [caller]: verdict.calls.begun },
        running: verdict.calls.running,
      };
      if (await wrote(rate, stored, after, at)) return entry;
      await pause(Math.random() * retryWithinMs);
    }
    throw tooManyCalls({ kind: 'at-once', retryAt: now() + atOnceRetryMs }, memberRate, now());
  }

  #leave(key: string): void {
    const left = (this.#running.get(key) ?? 1) - 1;
    if (left > 0) this.#running.set(key, left);
    else this.#running.delete(key);
  }

  #remember(key: string, wait: Limited & { readonly limit: RateLimit }, now: number): void {
    if (this.#waits.size >= rememberedAtMost) {
      for (const [other, { retryAt }] of this.#waits) if (retryAt <= now) this.#waits.delete(other);
    }
    if (this.#waits.size < rememberedAtMost) this.#waits.set(key, wait);
  }
}

/**
 * Writes unless the document has changed since it was read. A transaction would lock the document, and all but one of several
 * concurrent ones would be delayed by a second.
 */
async function wrote(
  rate: DocumentReference,
  stored: DocumentSnapshot,
  document: RateDocument,
  at: number,
): Promise<boolean> {
  const fields = {
    ...document,
    updatedAt: Timestamp.fromMillis(at),
    deleteAt: Timestamp.fromMillis(at + keptForMs),
  };
  try {
    if (stored.updateTime) await rate.update(fields, { lastUpdateTime: stored.updateTime });
    else await rate.create({ ...fields, createdAt: fields.updatedAt });
    return true;
  } catch (error) {
    if (changedMeanwhile.has(codeOf(error))) return false;
    throw error;
  }
}

/** gRPC's NOT_FOUND, ALREADY_EXISTS, FAILED_PRECONDITION and ABORTED. */
const changedMeanwhile: ReadonlySet<unknown> = new Set([5, 6, 9, 10]);

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function tooManyCalls({ kind, retryAt }: Limited, { perMinute, atOnce }: RateLimit, now: number): Refusal {
  const wait = Math.max(1, Math.ceil((retryAt - now) / 1_000));
  const sentence =
    kind === 'at-once'
      ? rateMessages.tooManyAtOnce(atOnce, wait)
      : rateMessages.tooManyPerMinute(perMinute, wait);
  return new Refusal('too-many-calls', sentence, new Date(retryAt));
}
