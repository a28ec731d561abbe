import { randomUUID } from 'node:crypto';
import { countError, Refusal } from '@improv/core';
import { logger } from 'firebase-functions';
import pTimeout from 'p-timeout';
import { theContext } from './context.ts';

/** A caller who is told of a failure doesn't wait longer than this for it to be counted. */
const countWithinMs = 2_000;

/** Counts what failed for the console: an error backstage, or a cast that could not be reached. A refusal is no failure. */
export async function noteError(error: unknown): Promise<void> {
  if (!(error instanceof Refusal)) return countFailure('backstage');
  if (error.reason === 'cast-unavailable') return countFailure('cast-unavailable');
}

/** @param kind as the console shows it */
export async function countFailure(kind: string): Promise<void> {
  const { db, now } = theContext();
  const counted = countError(db, kind, randomUUID(), now()).catch((error: unknown) =>
    logger.warn('error_not_counted', { kind, error: String(error) }),
  );
  await pTimeout(counted, { milliseconds: countWithinMs, message: false });
}
