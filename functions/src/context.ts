import { type Context, connectModels, modelEnvironment } from '@improv/core';
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
    context = {
      db: getFirestore(app),
      auth: getAuth(app),
      models: connectModels(modelEnvironment(process.env)),
      now: Date.now,
      enqueueNotes: (sessionId) => notesQueue.enqueue({ sessionId }),
      log: (event, fields) => logger.info(event, fields),
    };
  }
  return context;
}
