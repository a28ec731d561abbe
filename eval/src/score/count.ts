/** How many of how many. */
export interface Count {
  readonly of: number;
  readonly did: number;
}

export class Tally implements Count {
  of = 0;
  did = 0;

  add(did: boolean): void {
    this.of += 1;
    if (did) this.did += 1;
  }
}

/** Adds up counts. */
export function counts(all: readonly Count[]): Count {
  return { of: sum(all.map(({ of }) => of)), did: sum(all.map(({ did }) => did)) };
}

/** 0 to 1; null where there was nothing to count. */
export function share({ of, did }: Count): number | null {
  return of === 0 ? null : round(did / of, 4);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The mean; null of nothing. */
export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : round(sum(numbers) / numbers.length, 2);
}

/** The value that nineteen of twenty do not exceed; 0 of nothing. @param sorted ascending */
export function p95(sorted: readonly number[]): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)] ?? 0;
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
