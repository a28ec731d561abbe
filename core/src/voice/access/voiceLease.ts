import type { Person } from '../../context.ts';
import { newSecret } from '../secret.ts';
import type { SessionStats } from '../sessionStats.ts';

/** Somebody's place at the microphone, as whoever holds it got it. */
export interface VoiceLease {
  /** Of `audioSessions/{id}`. */
  readonly id: string;
  readonly person: Person;
  readonly sessionId: string;
  /** The right to write it down, until somebody else takes the place. */
  readonly ownershipId: string;
  /** For the client's next return. */
  readonly token: string;
  /** The token that it returned with; null on a new session. */
  readonly earlierToken: string | null;
  readonly secondsLeft: number;
  /** For `openConversation`, as is the next. */
  readonly handle: string | null;
  readonly firstUtterance: number;
  /** What the instances before have counted. */
  readonly stats: SessionStats;
}

/** Somebody who wants in, before anything has been written. Throws to refuse them; may be asked more than once. */
export type RequireCapacity = (person: Person, sessionId: string) => void | Promise<void>;

/** A resume token: which audio session, and the secret that opens it. */
export function newToken(audioSessionId: string): string {
  return `${audioSessionId}.${newSecret()}`;
}

/** The audio session that a token claims to open; null for what is no token. */
export function audioSessionOf(token: string): string | null {
  return /^([\da-f-]{36})\.[\w-]{43}$/.exec(token)?.[1] ?? null;
}
