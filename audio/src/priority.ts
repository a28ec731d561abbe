import { readdirSync, readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { log, wrong } from './log.ts';

// On Linux each thread has a priority of its own; elsewhere a process has one, and nothing is done.

const tasks = '/proc/self/task';
/** As the engine names the threads that collect garbage and compile beside the program. */
const helper = 'V8Worker';

/** Has this thread wait when the sound needs the core. */
export function standBehind(): void {
  lower(() => [0]);
}

/**
 * Has the engine's helpers wait when the sound needs the core: marking takes one of them up to 50 ms, in which everybody
 * else would have to do with the cores that are left.
 */
export function helpersStandBehind(): void {
  const isHelper = (task: string) => readFileSync(`${tasks}/${task}/comm`, 'utf8').trim() === helper;
  lower(() => readdirSync(tasks).filter(isHelper).map(Number));
}

/** @param threads as Linux numbers them; 0 is this one */
function lower(threads: () => readonly number[]): void {
  if (process.platform !== 'linux') return;
  try {
    for (const thread of threads()) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    log('WARNING', 'priority_not_set', { error: wrong(error) });
  }
}
