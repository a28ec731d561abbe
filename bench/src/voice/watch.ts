import type { Late } from '../lateness.ts';
import type { MeasuredPart } from './measuredPart.ts';
import type { MemorySample } from './memory.ts';
import type { Gauge } from './readGauge.ts';

/** What was seen of a process over a stretch of time. */
export interface Watched {
  readonly seconds: number;
  /** Of one core, 0 to 1 and more. */
  readonly cpu: number;
  readonly lateMs: Late;
  readonly memory: readonly MemorySample[];
}

/** How often memory is looked at, milliseconds. */
const everyMs = 1_000;

/** Begins to watch a process. @returns ends it, and says what was seen */
export async function watch(part: MeasuredPart): Promise<() => Promise<Watched>> {
  const before = await part.read(true);
  const from = performance.now();
  const memory: MemorySample[] = [];
  const look = async (): Promise<Gauge> => {
    const gauge = await part.read();
    memory.push({ at: (performance.now() - from) / 1_000, rssBytes: gauge.rssBytes });
    return gauge;
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
    return {
      seconds,
      cpu: (after.cpuSeconds - before.cpuSeconds) / seconds,
      lateMs: after.lateMs,
      memory,
    };
  };
}
