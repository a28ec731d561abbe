import { voiceTimes } from '@improv/contract';

/** Milliseconds before the second try; each further one waits twice as long, up to `longest`. */
const secondTryAfter = 400;
const longest = 5_000;
/** Milliseconds over which the first tries of many who dropped together are spread. */
const firstTryWithin = 250;

/**
 * When to try to come back after the line dropped.
 * @param tries made so far
 * @param lostForMs milliseconds since the line dropped
 * @param chance 0 to 1
 * @returns milliseconds to wait; null: the place is not kept any longer
 */
export function returnAfter(tries: number, lostForMs: number, chance: number): number | null {
  if (lostForMs >= voiceTimes.placeKept) return null;
  if (tries === 0) return firstTryWithin * chance;
  const wait = Math.min(longest, secondTryAfter * 2 ** (tries - 1));
  const spread = wait * (0.5 + 0.5 * chance);
  return Math.min(spread, Math.max(0, voiceTimes.placeKept - lostForMs));
}
