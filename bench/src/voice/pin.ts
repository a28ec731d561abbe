import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** The core that what is measured has to itself. */
const measuredCore = 0;

/**
 * Keeps this process, and all that it starts from now on, off the core of what is measured: so the service has one, as it has
 * where it is deployed, and everybody else has the others.
 * @throws where there is but one core, or no `taskset`
 */
export function leaveMeasuredCore(): void {
  const cores = availableParallelism();
  if (cores < 2) throw new Error('--pin needs two cores');
  const others = `${measuredCore + 1}-${cores - 1}`;
  const { status } = spawnSync('taskset', [
    '--all-tasks',
    '--cpu-list',
    '--pid',
    others,
    String(process.pid),
  ]);
  if (status !== 0) throw new Error('--pin needs the command taskset, of util-linux');
}

/** A command line that runs on the core of what is measured. */
export function onMeasuredCore(command: readonly [string, ...string[]]): [string, ...string[]] {
  return ['taskset', '--cpu-list', String(measuredCore), ...command];
}
