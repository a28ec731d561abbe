import type { Accuracy, VerdictAccuracy } from '../score/uptake/accuracy.ts';

/** A line for each verdict on each part of the labelled pairs, for people to read. */
export function accuracyLines({ tuned, heldOut }: Readonly<Record<'tuned' | 'heldOut', Accuracy>>): string[] {
  return [
    'pairs     verdict     precision  recall  of the sure  sure',
    ...linesOf('tuned', tuned),
    ...linesOf('held out', heldOut),
  ];
}

function linesOf(name: string, { sure, taken, passedBy }: Accuracy): string[] {
  const line = (verdict: string, { precision, recall, recallOfSure }: VerdictAccuracy) =>
    [
      name.padEnd(8),
      verdict.padEnd(10),
      shown(precision).padStart(9),
      shown(recall).padStart(6),
      shown(recallOfSure).padStart(11),
      shown(sure).padStart(4),
    ].join('  ');
  return [line('taken', taken), line('passed by', passedBy)];
}

function shown(share: number | null): string {
  return share === null ? '–' : share.toFixed(2);
}
