/** A figure and the most that it may be. */
export interface Limit {
  /** As the printed line names it. */
  readonly figure: string;
  /** A figure that could not be measured counts as missed. */
  readonly is: number;
  readonly most: number;
}

/** A sentence for each limit that is missed. */
export function missedLimits(limits: readonly Limit[]): string[] {
  return limits
    .filter(({ is, most }) => !(is <= most))
    .map(({ figure, is, most }) =>
      Number.isNaN(is)
        ? `${figure} could not be measured; ${most} is the most that it may be.`
        : `${figure} is ${is}; ${most} is the most that it may be.`,
    );
}

/** Says each limit that is missed on stderr. @returns the exit code */
export function judge(limits: readonly Limit[]): 0 | 1 {
  const missed = missedLimits(limits);
  for (const sentence of missed) console.error(sentence);
  return missed.length === 0 ? 0 : 1;
}
