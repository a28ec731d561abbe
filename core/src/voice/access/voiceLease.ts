import type { Person } from '../../context.ts';
import { newSecret } from '../secret.ts';
import type { SessionStats } from '../sessionStats.ts';

/** An audio session as the process that runs it receives it. */
export interface VoiceLease {
  /** Of `audioSessions/{id}`. */
  readonly id: string;
  readonly person: Person;
  readonly sessionId: string;
  /** A fencing token: the session can be saved with it until another process or connection takes the session over. */
  readonly ownershipId: string;
  /** The token that the client resumes with next. */
  readonly token: string;
  /** The token that it has just resumed with; null in a new session. */
  readonly earlierToken: string | null;
  readonly secondsLeft: number;
  /** For `openConversation`, as is `firstUtterance`. */
  readonly handle: string | null;
  readonly firstUtterance: number;
  /** The statistics of the instances before. */
  readonly stats: SessionStats;
}

/** Called before anything is written, to reserve a slot. Throws to refuse; may be called again by a retry. */
export type RequireCapacity = (person: Person, sessionId: string) => void | Promise<void>;

/** A new resume token: the audio session's id and a secret. */
export function newToken(audioSessionId: string): string {
  return `${audioSessionId}.${newSecret()}`;
}

/** The audio session's id in a resume token; null when it is malformed. */
export function audioSessionOf(token: string): string | null {
  return /^([\da-f-]{36})\.[\w-]{43}$/.exec(token)?.[1] ?? null;
}
