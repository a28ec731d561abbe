import {
  connectModels,
  createVoiceBackend,
  errorStack,
  failureOf,
  modelEnvironment,
  type VoiceContext,
} from '@improv/core';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { log } from './log.ts';

/** Connects the service to the models and to Firestore. Logged failures are counted for the console. */
export function voiceContext(): VoiceContext {
  const app = initializeApp();
  const models = connectModels(modelEnvironment(process.env));
  const note: VoiceContext['log'] = (event, fields) => {
    const kind = failureOf(event);
    log(kind === undefined && !('error' in fields) ? 'INFO' : 'ERROR', event, fields);
    if (kind === undefined) return;
    backend
      .countError(kind)
      .catch((error: unknown) => log('WARNING', 'error_not_counted', { kind, error: errorStack(error) }));
  };
  const backend = createVoiceBackend({ db: getFirestore(app), models, now: Date.now, log: note });
  return { models, backend, now: Date.now, log: note };
}
