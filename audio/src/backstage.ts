// The other thread of an instance, which has all that the sound does not wait for; `main.ts` starts it.
import { parentPort } from 'node:worker_threads';
import { backstageOf, connectModels, modelEnvironment, warmUpScreens } from '@improv/core';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { getFunctions } from 'firebase-admin/functions';
import { serveBackstage } from './backstage/serveBackstage.ts';
import { logRejections } from './log.ts';
import { standBehind } from './priority.ts';

/** Where the functions run, whose queue the Coach's work goes on. */
const functionsRegion = 'us-central1';

if (!parentPort) throw new Error('this is a thread of main.ts');
logRejections();
standBehind();
warmUpScreens();
const app = initializeApp();
const notesQueue = getFunctions(app).taskQueue(`locations/${functionsRegion}/functions/writeNotes`);
serveBackstage(parentPort, (log) =>
  backstageOf({
    db: getFirestore(app),
    auth: getAuth(app),
    models: connectModels(modelEnvironment(process.env)),
    now: Date.now,
    enqueueNotes: (sessionId, task) => notesQueue.enqueue({ sessionId, task }),
    log,
  }),
);
