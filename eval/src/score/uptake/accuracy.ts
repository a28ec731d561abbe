import type { LabelledPair } from './labelledPairs.ts';
import type { Uptake } from './uptakeOf.ts';

/** How well one verdict is found. Shares are 0 to 1, and null where there was nothing to count. */
export interface VerdictAccuracy {
  /** Of the pairs that were given this verdict, those that deserve it. */
  readonly precision: number | null;
  /** Of the pairs that deserve it, those that were given it: the unsure ones count as missed. */
  readonly recall: number | null;
  /** The same of those alone that were given a verdict at all. */
  readonly recallOfSure: number | null;
}

export interface Accuracy {
  readonly pairs: number;
  /** The share of the pairs that were given a verdict. */
  readonly sure: number | null;
  readonly taken: VerdictAccuracy;
  readonly passedBy: VerdictAccuracy;
}

/** Measures verdicts on labelled pairs; the disputed ones count for nothing. */
export function accuracyOf(pairs: readonly LabelledPair[], decide: (pair: LabelledPair) => Uptake): Accuracy {
  const decided = pairs
    .filter(({ takenUp }) => takenUp !== null)
    .map((pair) => ({
      label: pair.takenUp ? ('taken' as const) : ('passed-by' as const),
      given: decide(pair),
    }));
  const count = (counts: (one: (typeof decided)[number]) => boolean) => decided.filter(counts).length;
  const of = (verdict: 'taken' | 'passed-by'): VerdictAccuracy => {
    const right = count(({ label, given }) => label === verdict && given === verdict);
    return {
      precision: share(
        right,
        count(({ given }) => given === verdict),
      ),
      recall: share(
        right,
        count(({ label }) => label === verdict),
      ),
      recallOfSure: share(
        right,
        count(({ label, given }) => label === verdict && given !== 'unsure'),
      ),
    };
  };
  return {
    pairs: decided.length,
    sure: share(
      count(({ given }) => given !== 'unsure'),
      decided.length,
    ),
    taken: of('taken'),
    passedBy: of('passed-by'),
  };
}

function share(did: number, of: number): number | null {
  return of === 0 ? null : did / of;
}
