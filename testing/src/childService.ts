import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
/** Ends a process with the one that started it, however that one ended, so that no servers stay behind. */
export const exitWithParent = pathToFileURL(join(root, 'local/src/launch/exitWithParent.mjs')).href;
/** From SIGTERM to SIGKILL. */
const stopGraceMs = 20_000;

/** A process of the local stack that this one has started. */
export interface ChildService {
  /** What it said of itself when it was ready. */
  readonly said: RegExpExecArray;
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a script of the project and waits until it says that it is ready.
 * @param args Node's options, the script, from the root, and its own arguments
 * @throws Error when it ends before
 */
export async function startService(
  args: readonly string[],
  ready: RegExp,
  env: NodeJS.ProcessEnv = process.env,
): Promise<ChildService> {
  const child = spawn(process.execPath, ['--import', exitWithParent, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const said = await saying(child, ready, args[0] ?? '');
  return { said, pid: child.pid ?? 0, stop: () => stopProcess(child, stopGraceMs) };
}

async function saying(child: ChildProcess, ready: RegExp, script: string): Promise<RegExpExecArray> {
  if (!child.stdout) throw new Error(`${script} has no output`);
  for await (const line of createInterface(child.stdout)) {
    const said = ready.exec(line);
    if (!said) continue;
    child.stdout.resume();
    return said;
  }
  throw new Error(`${script} ended before it was ready`);
}

/** Asks a process to end, and waits until it has. @param graceMs from SIGTERM to SIGKILL */
export async function stopProcess(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}
