import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const behind = constants.priority.PRIORITY_BELOW_NORMAL;
/** The stand-in for the model, as a command line names it: sound goes through it. */
const model = 'understudy/src/';

/**
 * Has processes, and those that they started, wait for what is measured; all but the model. In production Firestore and the
 * functions have machines of their own: what the service waits for their sake here, it does not add. On Linux only; elsewhere
 * nothing changes.
 */
export function renice(pids: readonly number[]): void {
  if (process.platform !== 'linux') return;
  for (const pid of pids.flatMap((parent) => [parent, ...childrenOf(parent)])) {
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(model)) continue;
    for (const thread of readdirSync(`/proc/${pid}/task`)) setPriority(Number(thread), behind);
    lowerSession(pid);
  }
}

function childrenOf(pid: number): number[] {
  const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return listed.split(' ').filter(Boolean).map(Number);
}

/** Cores are dealt out session by session first, where Linux is set up so. */
function lowerSession(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(behind));
  } catch {
    // It is not set up so: the threads' own priorities hold.
  }
}
