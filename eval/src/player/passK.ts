import { mean } from '../score/count.ts';

/** A show and which of its runs passed. */
export interface Runs {
  readonly show: string;
  /** One for each run: what failed in it, a sentence each. */
  readonly failed: readonly (readonly string[])[];
}

/**
 * pass^k for each k from 1 to the number of runs, as τ-bench defines it: how likely it is that k runs of the same show, drawn
 * from those that were played, all pass, on the average over all shows. It tells whether a good show can be relied on.
 * @param shows with the same number of runs each
 * @returns by k, 0 to 1
 */
export function passK(shows: readonly Runs[]): Record<string, number> {
  const times = Math.min(...shows.map(({ failed }) => failed.length));
  if (!Number.isFinite(times)) return {};
  return Object.fromEntries(
    Array.from({ length: times }, (_, at) => at + 1).map((k) => [
      String(k),
      mean(shows.map(({ failed }) => choose(passedIn(failed), k) / choose(failed.length, k))) ?? 0,
    ]),
  );
}

export function passedIn(failed: Runs['failed']): number {
  return failed.filter((sentences) => sentences.length === 0).length;
}

/** In how many ways k can be drawn from n. */
function choose(n: number, k: number): number {
  return Array.from({ length: k }).reduce<number>((ways, _, at) => (ways * (n - at)) / (at + 1), 1);
}
