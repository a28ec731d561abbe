import { seededRandom } from '@improv/play';

/** Picks one of a list that isn't empty. @param seed the same one picks the same @param about what the pick is for */
export function choose<T>(seed: string, about: string, list: readonly T[]): T {
  // `chance` is above 0 and at most 1.
  return list[Math.ceil(seededRandom(seed, about) * list.length) - 1] as T;
}
