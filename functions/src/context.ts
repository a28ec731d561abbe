import { randomUUID } from 'node:crypto';
import {
  type Context,
  connectModels,
  countError,
  failureOf,
  logBroken,
  modelEnvironment,
} from '@improv/core';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { getFunctions } from 'firebase-admin/functions';
import { logger } from 'firebase-functions';
import { region } from './region.ts';

let context: Context | undefined;

/** What this process works with, made at the first call: deploying must not need credentials. */
export function theContext(): Context {
  if (!context) {
    const app = initializeApp();
    const notesQueue = getFunctions(app).taskQueue(`locations/${region}/functions/writeNotes`);
    const db = getFirestore(app);
    context = {
      db,
      auth: getAuth(app),
      models: connectModels(modelEnvironment(process.env)),
      now: Date.now,
      enqueueNotes: (sessionId, task) => notesQueue.enqueue({ sessionId, task }),
      log: (event, fields) => {
        logger.info(event, fields);
        const kind = failureOf(event);
        if (kind === undefined) return;
        countError(db, kind, randomUUID(), Date.now()).catch((error: unknown) =>
          logger.warn('error_not_counted', { kind, error: String(error) }),
        );
      },
    };
    logBroken(db, context.log);
  }
  return context;
}
