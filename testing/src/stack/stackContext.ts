import { type Context, connectModels, modelEnvironment, normalEmail, rateRef } from '@improv/core';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { FieldValue, getFirestore } from 'firebase-admin/firestore';
import { memberEntry } from '../memberEntry.ts';
import { project } from '../project.ts';

const app = initializeApp({ projectId: project });

/** The stack's own database, by the Admin SDK. */
export const db = getFirestore(app);

/** What `core/` runs in, against the stack; the Coach's tasks are collected instead of queued. */
export function backstage(enqueued: string[] = []): Context {
  return {
    db,
    auth: getAuth(app),
    models: connectModels(modelEnvironment(process.env)),
    now: Date.now,
    enqueueNotes: async (sessionId) => {
      enqueued.push(sessionId);
    },
    log: () => undefined,
  };
}

/** Adds a member who has agreed to the terms to the guest list. */
export async function letIn(email: string, more: Record<string, unknown> = {}): Promise<void> {
  const entry = memberEntry(normalEmail(email), FieldValue.serverTimestamp(), more);
  await db.collection('members').doc(entry.email).set(entry);
}

/** Records `count` finished calls of a person at one moment. @param agoMs how long ago that was */
export async function callsJustMade(email: string, count: number, agoMs = 0): Promise<void> {
  const at = Date.now() - agoMs;
  const begun = Array.from({ length: count }, () => at);
  await rateRef(db, email).set({ begun: { member: begun, stranger: begun }, running: {} });
}
