import { sha256 } from '@noble/hashes/sha2.js';

/** 2^48, the number of values that six bytes have. */
const sixBytes = 2 ** 48;

/**
 * A number above 0 and at most 1, spread evenly over its arguments: the same ones always give the same number. SHA-256
 * does the mixing, so that it is the same on every machine, in Node and in a browser.
 * @param seed names the whole draw
 * @param about what the number is for within it
 */
export function seededRandom(seed: string, about: string): number {
  const digest = sha256(new TextEncoder().encode(JSON.stringify([seed, about])));
  const drawn = digest.subarray(0, 6).reduce((number, byte) => number * 256 + byte, 0);
  return (drawn + 1) / sixBytes;
}

/**
 * Draws `count` of `list` without putting any back, each in proportion to its weight, in drawn order. Sorting by
 * ln(chance) / weight is weighted sampling without replacement: Efraimidis and Spirakis, "Weighted random sampling with
 * a reservoir", Information Processing Letters 97 (2006), algorithm A.
 * @param count all of `list`, shuffled, when it is larger than that
 * @param weightOf above 0
 */
export function draw<T>(
  seed: string,
  list: readonly T[],
  count: number,
  nameOf: (item: T) => string,
  weightOf: (item: T) => number,
): T[] {
  return list
    .map((item) => ({ item, key: Math.log(seededRandom(seed, nameOf(item))) / weightOf(item) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ item }) => item);
}

/** Picks one of a list that isn't empty. @param seed the same one picks the same @param about what the pick is for */
export function choose<T>(seed: string, about: string, list: readonly T[]): T {
  return list[Math.ceil(seededRandom(seed, about) * list.length) - 1] as T;
}
