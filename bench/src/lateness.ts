import { createHistogram } from 'node:perf_hooks';

/** How late a process gets to what comes in, milliseconds, over a stretch of time. */
export interface Late {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** How often it is looked at, milliseconds. */
const everyMs = 4;

/**
 * Measures how late this process's event loop is, as a request at a random moment would find it: a stretch that blocks the loop
 * counts once for every look that it swallowed, so that a long wait weighs as much as it lasts. (Node's own delay monitor counts
 * it once, however long it was.) Source: G. Tene's correction for coordinated omission.
 */
export function watchLateness(): { readonly read: () => Late; readonly reset: () => void } {
  const late = createHistogram({ figures: 3 });
  let looked = performance.now();
  setInterval(() => {
    const now = performance.now();
    let ms = Math.max(0, now - looked - everyMs);
    looked = now;
    // Microseconds, of which there is at least one.
    for (; ms > everyMs; ms -= everyMs) late.record(Math.ceil(ms * 1_000));
    late.record(Math.max(1, Math.ceil(ms * 1_000)));
  }, everyMs).unref();
  const at = (share: number) => late.percentile(share) / 1_000;
  return {
    read: () =>
      late.count === 0 ? { p50: 0, p99: 0, max: 0 } : { p50: at(50), p99: at(99), max: late.max / 1_000 },
    reset: () => late.reset(),
  };
}
