/**
 * Why the voice service closes a connection. Codes from 4000 on are an application's own (RFC 6455, 7.4.2); those below
 * are the standard's.
 */
export const voiceCloseCodes = {
  /** The player left, or the scene is over. */
  done: 1000,
  /** The service is moving: come back with the resume token at once. */
  moving: 1001,
  /** A frame over `largestFrame`. */
  'too-large': 1009,
  'internal-error': 1011,
  /** Not JSON, not of the contract, or not the time for it. */
  'bad-message': 4400,
  /** Unknown, used or expired. */
  'bad-ticket': 4401,
  'foreign-origin': 4403,
  'no-ticket-in-time': 4408,
  /** The same show was opened in another place. */
  elsewhere: 4409,
  /** The resume token is unknown, used, or its place was not kept any longer. */
  'place-lost': 4410,
  'silent-peer': 4411,
  /** Too many sockets of one person. */
  'too-many-sockets': 4429,
  /** All places of this instance are taken, or too many wait to be let in: come back after `retryAfterSeconds`. */
  full: 4430,
  /** Removed from the list, the tier taken away, or voice rolled back. */
  'not-allowed': 4440,
  /** The admins' emergency stop. */
  'stage-closed': 4441,
  /** No minutes left today, or the session's longest run is over: the scene goes on in text. */
  'minutes-used': 4442,
  /** The show can't be spoken in: over, not yet opened, or another player's. */
  'no-scene': 4443,
} as const;

export type VoiceCloseReason = keyof typeof voiceCloseCodes;

/** Whether a client that was closed with this code should come back with its resume token. */
export function mayResume(code: number): boolean {
  return code === voiceCloseCodes.moving || code === voiceCloseCodes['internal-error'] || !isOurs(code);
}

/** Anything that the service didn't say itself is a line that dropped. */
function isOurs(code: number): boolean {
  return Object.values<number>(voiceCloseCodes).includes(code);
}
