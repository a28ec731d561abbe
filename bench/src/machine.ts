import { availableParallelism, cpus } from 'node:os';
import { round } from './statistics.ts';

/** How much of the machine was in use over a stretch of time: by the stack, by this benchmark, and by all else. */
export interface MachineLoad {
  readonly cores: number;
  /** Of all cores, 0 to 1. Near 1 the figures say as much of the machine as of the product. */
  readonly machine_busy: number;
  /** Of one core, by this process: the players' browsers. */
  readonly players_cpu: number;
}

/** Begins to watch. @returns ends it, and says what was seen */
export function watchMachine(): () => MachineLoad {
  const before = times();
  const ownBefore = process.cpuUsage();
  const beganAt = performance.now();
  return () => {
    const after = times();
    const own = process.cpuUsage(ownBefore);
    const idle = after.idle - before.idle;
    const all = after.all - before.all;
    return {
      cores: availableParallelism(),
      machine_busy: round(all === 0 ? 0 : 1 - idle / all, 2),
      players_cpu: round((own.user + own.system) / 1000 / (performance.now() - beganAt), 2),
    };
  };
}

function times(): { idle: number; all: number } {
  return cpus().reduce(
    (sum, { times: { user, nice, sys, idle, irq } }) => ({
      idle: sum.idle + idle,
      all: sum.all + user + nice + sys + idle + irq,
    }),
    { idle: 0, all: 0 },
  );
}
