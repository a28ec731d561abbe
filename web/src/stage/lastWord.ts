import type { EndedBy, Session } from '@improv/contract';

const lastWords: Readonly<Record<EndedBy, string>> = {
  player: 'You brought the curtain down.',
  turns: 'Fifteen turns, and a bow.',
  ending: 'The scene found its own ending.',
  time: 'Time! The house lights are up.',
  game: 'The game came round to its end.',
  idle: 'Nobody played for a while, so the house went dark.',
};

/** What ended the scene, to the player. */
export function lastWord({
  status,
  endedBy,
  turnsPlayed,
}: Pick<Session, 'status' | 'endedBy' | 'turnsPlayed'>): string {
  if (status === 'abandoned') return lastWords.idle;
  if (turnsPlayed === 0) return 'A short evening: the curtain fell before the first line.';
  return lastWords[endedBy ?? 'player'];
}
