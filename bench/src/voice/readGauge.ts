import { type Late, watchLateness } from '../lateness.ts';

/** How a process fares. */
export interface Gauge {
  /** Seconds of one core since it began. */
  readonly cpuSeconds: number;
  readonly rssBytes: number;
  /** How late it was since `late` was begun anew, milliseconds. */
  readonly lateMs: Late;
}

const lateness = watchLateness();

/** Reads it. @param anew how late it is counts from now on */
export function readGauge(anew = false): Gauge {
  const { user, system } = process.cpuUsage();
  const lateMs = lateness.read();
  if (anew) lateness.reset();
  return { cpuSeconds: (user + system) / 1e6, rssBytes: process.memoryUsage.rss(), lateMs };
}
