import { SessionId } from '@improv/contract';
import * as core from '@improv/core';
import { logger } from 'firebase-functions';
import { onTaskDispatched } from 'firebase-functions/tasks';
import { z } from 'zod';
import { theContext } from './context.ts';
import { countFailure } from './errors.ts';
import { region } from './region.ts';

/** One that was put on the queue before tasks had names has none. */
const Task = z.object({ sessionId: SessionId, task: z.string().nullable().default(null) });
const maxAttempts = 3;

/** The Coach's task queue: one task per finished show, tried again with backoff, and marked as failed after the last try. */
export const writeNotes = onTaskDispatched(
  {
    region,
    memory: '512MiB',
    timeoutSeconds: 300,
    maxInstances: 5,
    retryConfig: { maxAttempts, minBackoffSeconds: 2, maxBackoffSeconds: 30 },
    rateLimits: { maxConcurrentDispatches: 20 },
  },
  async ({ data, retryCount }) => {
    const { sessionId, task } = Task.parse(data);
    try {
      await core.writeNotes(theContext(), sessionId, task);
    } catch (error) {
      logger.error('notes_failed', {
        sessionId,
        retryCount,
        error: error instanceof Error ? error.message : 'unknown',
      });
      await countFailure('notes-failed');
      if ((retryCount ?? 0) + 1 >= maxAttempts) await core.failNotes(theContext(), sessionId, task);
      else throw error;
    }
  },
);
