import { type Accuracy, accuracyOf, type VerdictAccuracy } from './accuracy.ts';
import { readPairs } from './labelledPairs.ts';
import { uptakeOf } from './uptakeOf.ts';

/** A verdict that is right less often, or that misses more, must not fail a run. */
const least = 0.9;

let measured: Accuracy | undefined;

/** The scorer on the pairs that it was never improved on. */
export function heldOutAccuracy(): Accuracy {
  measured ??= accuracyOf(
    readPairs().filter(({ split }) => split === 'held-out'),
    ({ line, reply }) => uptakeOf(line, reply),
  );
  return measured;
}

/** Whether a verdict is good enough to fail a run by, where the scorer is sure. */
export function isTrusted({ precision, recallOfSure }: VerdictAccuracy): boolean {
  return precision !== null && recallOfSure !== null && precision > least && recallOfSure > least;
}

/**
 * Whether a run may fail because the scorer says that lines were passed by. Measured anew in every run: a change that
 * makes the scorer worse on the held-out pairs takes its say away.
 */
export function scorerMayGate(accuracy: Accuracy = heldOutAccuracy()): boolean {
  return isTrusted(accuracy.passedBy);
}
