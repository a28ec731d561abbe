import type { CallableName } from './callables.ts';

/** Seconds that the server gives a call of the names below; all others get `usualTimeLimit`. */
const longer: Partial<Record<CallableName, number>> = {
  // The cast speaks.
  openScene: 120,
  playTurn: 120,
  endSession: 120,
  // Many documents.
  exportMyData: 120,
  exportAudit: 120,
  importMembers: 540,
  deleteMyData: 540,
};
const usualTimeLimit = 30;

/** A client waits this much longer than the server works, so that the server's own sentence comes first. Seconds. */
const graceSeconds = 5;

/** How long the server works on a call before it gives up, in seconds. */
export function serverTimeLimit(name: CallableName): number {
  return longer[name] ?? usualTimeLimit;
}

/** How long a client waits for the answer, in milliseconds: never less than the server works on it. */
export function clientWaitMs(name: CallableName): number {
  return (serverTimeLimit(name) + graceSeconds) * 1_000;
}
