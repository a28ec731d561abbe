import type { Phase } from '@improv/contract';
import { choose, principles } from '@improv/play';

/** In step with what the progress page promises. Below the first mark a hint comes every second turn, below the second every fourth, above it none. */
const novice = 0.45;
const adept = 0.75;

/** What somebody who is about to lead may want to hear. */
const leading = principles.filter(({ id }) => id === 'take-the-wheel');
const basics = principles.filter(({ level }) => level === 'beginner');

/**
 * Something to try with the next line.
 * @param turn the turn that begins
 * @param skill 0 to 1, see the session
 * @returns null when none is due
 */
export function hintFor(show: string, turn: number, phase: Phase, skill: number): string | null {
  const every = skill < novice ? 2 : skill < adept ? 4 : null;
  if (every === null || turn % every !== 0) return null;
  const pool = phase === 'fallible' && leading.length > 0 && turn % (2 * every) === 0 ? leading : basics;
  const { name, done } = choose(show, `hint ${turn}`, pool);
  return `${name}: ${done.charAt(0).toLowerCase()}${done.slice(1)}`;
}
