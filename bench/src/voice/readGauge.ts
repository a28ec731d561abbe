import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How a process fares. */
export interface Gauge {
  /** Seconds of one core since it began. */
  readonly cpuSeconds: number;
  readonly rssBytes: number;
  readonly heapBytes: number;
  /** Buffers, outside the heap. */
  readonly externalBytes: number;
  /** How late timers were since the last reading, milliseconds. */
  readonly loopDelayMs: { readonly p50: number; readonly p99: number; readonly max: number };
}

const resolutionMs = 5;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();

/** Reads it; how late timers were counts from the last reading on. */
export function readGauge(): Gauge {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  // What is recorded is the time between two ticks.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolutionMs);
  const loopDelayMs = {
    p50: late(delay.percentile(50)),
    p99: late(delay.percentile(99)),
    max: late(delay.max),
  };
  delay.reset();
  return {
    cpuSeconds: (user + system) / 1e6,
    rssBytes: rss,
    heapBytes: heapUsed,
    externalBytes: external,
    loopDelayMs,
  };
}
