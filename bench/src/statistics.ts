/** The value below which a share of the samples lies (nearest rank). @param share 0 to 1 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export interface Summary {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** p50, p95 and p99. @param digits after the point */
export function summary(samples: readonly number[], digits = 1): Summary {
  const at = (share: number) => round(percentile(samples, share), digits);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** @param digits after the point */
export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
