import { createHash } from 'node:crypto';

/**
 * The id of a scenario's show: always the same one, because it seeds all that core draws (audience, suggestion, letters,
 * stumbles), and a recording can be played back only when these are the same.
 */
export function sessionIdOf(scenarioId: string): string {
  const hex = createHash('sha256').update(`improv eval ${scenarioId}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
