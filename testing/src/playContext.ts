import type { Context, Models } from '@improv/core';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore, Timestamp } from 'firebase-admin/firestore';
import { memberEntry } from './memberEntry.ts';
import { project } from './project.ts';

/** Plays through core on a real Firestore, without emulators, functions or HTTP. */
export interface PlayContexts {
  readonly db: Firestore;
  /** What core runs in. The Coach's tasks are dropped: the caller runs the Coach. */
  contextWith(models: Models, more?: Partial<Context>): Context;
  /** Adds a member to the guest list. */
  letIn(email: string): Promise<void>;
}

/** @param firestore `host:port`; call it once in a process */
export function playContextOn(firestore: string): PlayContexts {
  process.env.FIRESTORE_EMULATOR_HOST = firestore;
  // Only Vertex AI needs what a cloud machine knows of itself; elsewhere the question can take seconds.
  if (process.env.GOOGLE_GENAI_USE_VERTEXAI !== 'true') process.env.METADATA_SERVER_DETECTION ??= 'none';
  const app = initializeApp({ projectId: project });
  const db = getFirestore(app);
  const auth = getAuth(app);
  return {
    db,
    contextWith: (models, more = {}) => ({
      db,
      auth,
      models,
      now: Date.now,
      enqueueNotes: async () => undefined,
      log: () => undefined,
      ...more,
    }),
    async letIn(email) {
      await db.collection('members').doc(email).set(memberEntry(email, Timestamp.now()));
    },
  };
}
