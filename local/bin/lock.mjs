import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A lock file is written after it is created; an empty one this young has a living owner. */
const writeGraceMs = 5_000;
const askAgainMs = 200;

/**
 * Runs `work` while this process alone holds the lock file, which names its holder by process id. The lock of a
 * process that is gone is taken over.
 * @param {string} path of the lock file; its folder exists
 * @param {() => Promise<void>} work
 * @param {() => void} [onWait] called once if another process holds it
 */
export async function withLock(path, work, onWait) {
  let waited = false;
  while (!take(path)) {
    if (abandoned(path)) {
      clear(path);
      continue;
    }
    if (!waited) onWait?.();
    waited = true;
    await pause(askAgainMs);
  }
  try {
    await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the process that holds the lock is gone. */
function abandoned(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (!pid) return Date.now() - statSync(path).mtimeMs > writeGraceMs;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Moves an abandoned lock away; one of several that try succeeds. */
function clear(path) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
