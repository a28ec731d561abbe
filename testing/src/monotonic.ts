/** Milliseconds on the machine's own clock, which all its processes share; only differences mean anything. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1_000n) / 1_000;
}

/** Waits until an instant on that clock, to the millisecond: timers of their own would add up their delays. */
export function until(at: number): Promise<void> {
  const ms = at - monotonicMs();
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}
