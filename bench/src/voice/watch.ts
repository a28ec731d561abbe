import type { Late } from '../lateness.ts';
import type { MeasuredPart } from './measuredPart.ts';
import type { MemorySample } from './memory.ts';
import type { Gauge } from './readGauge.ts';

/** What was seen of a server's processes over a stretch of time. */
export interface Watched {
  readonly seconds: number;
  /** Of one core, 0 to 1 and more; of all together. */
  readonly cpu: number;
  /** Of the one that was late the most. */
  readonly lateMs: Late;
  /** Of all together. */
  readonly memory: readonly MemorySample[];
}

/** How often memory is looked at, milliseconds. */
const everyMs = 1_000;

/** Begins to watch a server's processes. @returns ends it, and says what was seen */
export async function watch(parts: readonly MeasuredPart[]): Promise<() => Promise<Watched>> {
  const read = (anew = false): Promise<Gauge[]> => Promise.all(parts.map((part) => part.read(anew)));
  const before = await read(true);
  const from = performance.now();
  const memory: MemorySample[] = [];
  const look = async (): Promise<Gauge[]> => {
    const gauges = await read();
    memory.push({
      at: (performance.now() - from) / 1_000,
      rssBytes: sum(gauges, ({ rssBytes }) => rssBytes),
    });
    return gauges;
  };
  let looking: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await looking;
    const after = await look();
    const seconds = (performance.now() - from) / 1_000;
    const worst = (of: keyof Late) => Math.max(...after.map(({ lateMs }) => lateMs[of]));
    return {
      seconds,
      cpu:
        (sum(after, ({ cpuSeconds }) => cpuSeconds) - sum(before, ({ cpuSeconds }) => cpuSeconds)) / seconds,
      lateMs: { p50: worst('p50'), p99: worst('p99'), max: worst('max') },
      memory,
    };
  };
}

function sum(gauges: readonly Gauge[], of: (gauge: Gauge) => number): number {
  return gauges.reduce((total, gauge) => total + of(gauge), 0);
}
