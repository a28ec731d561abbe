import { spawn } from 'node:child_process';
import { root } from '../../bin/packages.mjs';

/**
 * Runs a command of the project, its output going where ours goes.
 * @param args for Node, the script first
 * @returns the exit code; 1 when a signal ended it
 */
export function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}
