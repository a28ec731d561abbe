import { randomUUID } from 'node:crypto';
import { connectModels, countError, failureOf, modelEnvironment, type VoiceContext } from '@improv/core';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { getFunctions } from 'firebase-admin/functions';
import { log, wrong } from './log.ts';

/** Where the functions run, whose queue the Coach's work goes on. */
const functionsRegion = 'us-central1';

/** What a thread of this process works with. */
export function theContext(): Omit<VoiceContext, 'backstage'> {
  const app = initializeApp();
  const db = getFirestore(app);
  const notesQueue = getFunctions(app).taskQueue(`locations/${functionsRegion}/functions/writeNotes`);
  return {
    db,
    auth: getAuth(app),
    models: connectModels(modelEnvironment(process.env)),
    now: Date.now,
    enqueueNotes: (sessionId) => notesQueue.enqueue({ sessionId }),
    log: (event, fields) => {
      const kind = failureOf(event);
      log(kind === undefined && !('error' in fields) ? 'INFO' : 'ERROR', event, fields);
      if (kind === undefined) return;
      countError(db, kind, randomUUID(), Date.now()).catch((error: unknown) =>
        log('WARNING', 'error_not_counted', { kind, error: wrong(error) }),
      );
    },
  };
}
