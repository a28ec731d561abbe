import { termsVersion } from '@improv/contract';
import type { Context, Models } from '@improv/core';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore, Timestamp } from 'firebase-admin/firestore';
import { type Part, startPart } from './part.ts';

export const project = 'demo-improv-olympics';

/** How fast the understudy talks, in milliseconds: nobody listens, so by default at once. */
export interface Pace {
  readonly firstTokenMs: number;
  readonly tokenMs: number;
}

/** The understudy, in a process of its own. */
export async function startUnderstudy({ firstTokenMs, tokenMs }: Pace = { firstTokenMs: 0, tokenMs: 0 }) {
  const part = await startPart(
    [
      'understudy/src/main.ts',
      ...['--port', '0', '--first-token-ms', String(firstTokenMs), '--token-ms', String(tokenMs)],
    ],
    /^understudy ready on (?<url>\S+)/,
  );
  return { url: part.said.groups?.url ?? '', stop: part.stop };
}

/** The embedded Firestore, empty, in a process of its own; its data goes with it. @returns `address` as `host:port` */
export async function startFirestore(): Promise<Part & { readonly address: string }> {
  const part = await startPart(
    ['firestore-server/src/main.ts', '--port', '0', '--indexes', 'firestore.indexes.json'],
    /^firestore ready on (?<address>\S+)/,
  );
  return { ...part, address: part.said.groups?.address ?? '' };
}

/** What is needed of the product's surroundings to play: no emulators, no functions, no HTTP. */
export interface House {
  readonly db: Firestore;
  /** What core runs in; the Coach's tasks are left to whoever plays. */
  contextWith(models: Models, more?: Partial<Context>): Context;
  /** Puts somebody on the guest list. */
  letIn(email: string): Promise<void>;
}

/** @param firestore `host:port`; one house in a process */
export function houseOn(firestore: string): House {
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
      const at = Timestamp.now();
      const consent = { version: termsVersion, acceptedAt: at };
      const member = { email, role: 'player', tier: 'text', consent, createdAt: at, updatedAt: at };
      await db.collection('members').doc(email).set(member);
    },
  };
}
