import {
  connectModels,
  createVoiceBackend,
  failureOf,
  modelEnvironment,
  type VoiceContext,
} from '@improv/core';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { getFunctions } from 'firebase-admin/functions';
import { log, wrong } from './log.ts';

/** Where the functions run, whose queue the Coach's work goes on. */
const functionsRegion = 'us-central1';

/** What the service works in: models, Firestore, the queue. Failures that are logged are counted for the console. */
export function voiceContext(): VoiceContext {
  const app = initializeApp();
  const notesQueue = getFunctions(app).taskQueue(`locations/${functionsRegion}/functions/writeNotes`);
  const models = connectModels(modelEnvironment(process.env));
  const note: VoiceContext['log'] = (event, fields) => {
    const kind = failureOf(event);
    log(kind === undefined && !('error' in fields) ? 'INFO' : 'ERROR', event, fields);
    if (kind === undefined) return;
    backstage
      .countError(kind)
      .catch((error: unknown) => log('WARNING', 'error_not_counted', { kind, error: wrong(error) }));
  };
  const backstage = createVoiceBackend({
    db: getFirestore(app),
    auth: getAuth(app),
    models,
    now: Date.now,
    enqueueNotes: (sessionId, task) => notesQueue.enqueue({ sessionId, task }),
    log: note,
  });
  return { models, backstage, now: Date.now, log: note };
}
