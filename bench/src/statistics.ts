/** The value below which a share of the samples lies (nearest rank). @param share 0 to 1 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** p50 and p95, rounded to a tenth. */
export function summary(samples: readonly number[]): { p50: number; p95: number } {
  return { p50: round(percentile(samples, 0.5)), p95: round(percentile(samples, 0.95)) };
}

/** @param digits after the point */
export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
