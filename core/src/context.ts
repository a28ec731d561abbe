import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import type { Models } from './models/types.ts';

/** What the product's code needs: the database, the models, the clock, the task queue and the log. */
export interface Context {
  readonly db: Firestore;
  readonly auth: Auth;
  readonly models: Models;
  /** The highest turn number of a scene; `maxTurns` when absent. Benchmarks play longer scenes. */
  readonly lastTurn?: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Enqueues the Coach's task for a session. @param task see `SessionDocument.notesTask` */
  readonly enqueueNotes: (sessionId: string, task: string) => Promise<void>;
  /** Writes one structured log line. `fields` hold ids and numbers, never spoken lines or email addresses. */
  readonly log: (event: string, fields: Record<string, unknown>) => void;
}

/** What playing turns needs: no accounts and no task queue. */
export type PlayContext = Omit<Context, 'auth' | 'enqueueNotes'>;

/** A signed-in person, as the verified ID token names them. */
export interface Person {
  readonly uid: string;
  /** In normal form: trimmed and lower-cased. */
  readonly email: string;
  /** As the account gives it; may be empty. */
  readonly name: string;
}
