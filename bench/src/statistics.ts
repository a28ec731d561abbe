import { percentile } from '@improv/core/voice/sessionStats';

export interface Summary {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** p50, p95 and p99. @param digits after the point */
export function summary(samples: readonly number[], digits = 1): Summary {
  const at = (share: number) => round(percentile(samples, share) ?? Number.NaN, digits);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** @param digits after the point */
export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}
