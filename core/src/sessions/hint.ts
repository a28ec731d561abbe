import type { Phase } from '@improv/contract';
import { choose, principles } from '@improv/play';

/** Below the first mark a hint is due every second turn, below the second every fourth, above it never. The progress page says the same. */
const novice = 0.45;
const adept = 0.75;

/** Hints for a player who is about to lead. */
const leading = principles.filter(({ id }) => id === 'take-the-wheel');
const basics = principles.filter(({ level }) => level === 'beginner');

/**
 * A hint for the player's next line.
 * @param turn the turn that begins
 * @param skill 0 to 1, see the session
 * @returns null when none is due
 */
export function hintFor(sessionId: string, turn: number, phase: Phase, skill: number): string | null {
  const every = skill < novice ? 2 : skill < adept ? 4 : null;
  if (every === null || turn % every !== 0) return null;
  const pool = phase === 'fallible' && leading.length > 0 && turn % (2 * every) === 0 ? leading : basics;
  const { name, done } = choose(sessionId, `hint ${turn}`, pool);
  return `${name}: ${done.charAt(0).toLowerCase()}${done.slice(1)}`;
}
