import type { Session } from '@improv/contract';
import { stageMessages } from './messages.ts';

/** Why the scene ended, in a sentence for the player. */
export function lastWord({
  status,
  endedBy,
  turnsPlayed,
}: Pick<Session, 'status' | 'endedBy' | 'turnsPlayed'>): string {
  const { curtain } = stageMessages;
  if (status === 'abandoned') return curtain.lastWords.idle;
  if (turnsPlayed === 0) return curtain.noTurns;
  return curtain.lastWords[endedBy ?? 'player'];
}
