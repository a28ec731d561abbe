import { z } from 'zod';
import { textsOf } from '../library/suggestions/pools.ts';
import type { SuggestionKind } from '../library/suggestions/suggestionKind.ts';
import { draw } from '../random.ts';

/** Every how many turns the MC calls a change. */
export const Every = z.int().min(2).max(15);

/** How many changes were called before or at this turn, the first turn's not counted. */
export function switchesBy(turn: number, every: number): number {
  return Math.max(0, Math.floor((turn - 1) / every));
}

/** Whether something is called before this turn: the first time at turn 1. */
export function isSwitch(turn: number, every: number): boolean {
  return turn >= 1 && (turn - 1) % every === 0;
}

/** The item that is on at this turn, the list starting over when it is through; `otherwise` for an empty list. */
export function current<T>(list: readonly T[], turn: number, every: number, otherwise: T): T {
  return list[switchesBy(turn, every) % Math.max(1, list.length)] ?? otherwise;
}

/** Distinct texts of a pool in drawn order, the audience's own in front. */
export function drawTexts(
  kind: SuggestionKind,
  seed: string,
  count: number,
  first: string | null = null,
): string[] {
  const drawn = draw(
    `${seed} mechanic ${kind}`,
    textsOf(kind),
    count + 1,
    (text) => text,
    () => 1,
  );
  const others = drawn.filter((text) => text.toLowerCase() !== first?.toLowerCase());
  return [...(first === null ? [] : [first]), ...others].slice(0, count);
}
