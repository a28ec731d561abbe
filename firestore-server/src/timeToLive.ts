import { readFileSync } from 'node:fs';
import { status } from '@grpc/grpc-js';
import { z } from 'zod';
import type { Backend } from './backend.ts';
import { deleteDocument } from './commits.ts';
import { fieldAt, segmentsOf } from './fieldPath.ts';
import { type Document, toMillis } from './protocol.ts';
import { asRefusal } from './refusal.ts';

/*
 * TTL policies as production has them: https://firebase.google.com/docs/firestore/ttl. A document whose field of its
 * collection group's policy holds an instant of the past is deleted some time later, by itself: what lies below it
 * stays. Anything but an instant keeps it.
 */

const policyFile = z.object({
  fieldOverrides: z
    .array(
      z.object({
        collectionGroup: z.string(),
        fieldPath: z.string(),
        ttl: z.boolean().default(false),
      }),
    )
    .default([]),
});

/** By collection group: the field's path, in segments. */
export type TtlPolicies = ReadonlyMap<string, string[]>;

/** Production takes up to a day. */
const sweepEveryMs = 60 * 60_000;

/** The document was changed or deleted meanwhile, is locked, or the server is closing. */
const meanwhile: ReadonlySet<status> = new Set([
  status.FAILED_PRECONDITION,
  status.NOT_FOUND,
  status.ABORTED,
]);

/**
 * The policies of a `firestore.indexes.json`.
 * @throws Error with one sentence when it has two for one collection group, which production refuses
 */
export function ttlPoliciesFrom(file: string): TtlPolicies {
  const policies = new Map<string, string[]>();
  const { fieldOverrides } = policyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const { collectionGroup, fieldPath, ttl } of fieldOverrides) {
    if (!ttl) continue;
    if (policies.has(collectionGroup)) {
      throw new Error(
        `The index file ${file} cannot be used: ${collectionGroup} has two fields with "ttl", and one is the limit.`,
      );
    }
    policies.set(collectionGroup, segmentsOf(fieldPath));
  }
  return policies;
}

/** Deletes what is past its time: at once when it starts, then every hour. */
export class TimeToLive {
  readonly #backend: Backend;
  readonly #policies: TtlPolicies;
  readonly #now: () => number;
  readonly #closing = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  /** @param now the time that policies go by, epoch milliseconds */
  constructor(backend: Backend, policies: TtlPolicies, now: () => number) {
    this.#backend = backend;
    this.#policies = policies;
    this.#now = now;
  }

  async start(): Promise<void> {
    await this.sweep();
    this.#timer = setInterval(() => {
      // The next sweep tries again.
      this.sweep().catch(() => undefined);
    }, sweepEveryMs).unref();
  }

  /** @returns how many documents went */
  async sweep(): Promise<number> {
    let swept = 0;
    for (const database of this.#backend.store.databases()) {
      for (const document of database.documents()) {
        if (this.#isDue(document) && (await this.#remove(document))) swept += 1;
      }
    }
    return swept;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#closing.abort();
  }

  #isDue({ name, fields }: Document): boolean {
    const path = this.#policies.get(name?.split('/').at(-2) ?? '');
    const instant = path && fieldAt(fields, path)?.timestampValue;
    return instant != null && toMillis(instant) <= this.#now();
  }

  /** @returns false when it was changed meanwhile: the next sweep looks at it anew */
  async #remove({ name, updateTime }: Document): Promise<boolean> {
    try {
      await deleteDocument(
        this.#backend,
        { name: name ?? '', currentDocument: { updateTime: updateTime ?? {} } },
        { signal: this.#closing.signal, peer: 'time to live' },
      );
      return true;
    } catch (error) {
      if (meanwhile.has(asRefusal(error).code)) return false;
      throw error;
    }
  }
}
