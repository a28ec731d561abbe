import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import type { Models } from './models/types.ts';

/** What the product's code runs in: its database, its cast, and the clock. */
export interface Context {
  readonly db: Firestore;
  readonly auth: Auth;
  readonly models: Models;
  /** The last turn that a scene may have; the product's own limit when absent. A benchmark plays on past it. */
  readonly lastTurn?: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Puts the Coach's work for one session on the task queue. @param task see `SessionDocument.notesTask` */
  readonly enqueueNotes: (sessionId: string, task: string) => Promise<void>;
  /** Writes one structured log line: ids and numbers, never lines spoken or emails. */
  readonly log: (event: string, fields: Record<string, unknown>) => void;
}

/** What playing a show takes: without accounts and the task queue. */
export type PlayContext = Omit<Context, 'auth' | 'enqueueNotes'>;

/** A signed-in person, as the verified ID token names them. */
export interface Person {
  readonly uid: string;
  /** In normal form: trimmed and lower-cased. */
  readonly email: string;
  /** As the account gives it; may be empty. */
  readonly name: string;
}
