import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { project } from './addresses.ts';

/** All callables in one process, as a production instance carries them; see functions/host.ts. */
export interface OneProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * @param more of its environment
 * @param options for Node
 * @throws when the process ends before it listens
 */
export async function startOneProcess(
  more: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<OneProcess> {
  const child = spawn(process.execPath, [...options, join(import.meta.dirname, '../../host.ts')], {
    env: { ...process.env, GCLOUD_PROJECT: project, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const url = /functions ready on (\S+)/.exec(line)?.[1];
    if (!url) continue;
    child.stdout.resume();
    return {
      url,
      stop: async () => {
        const ended = once(child, 'exit');
        child.kill();
        await ended;
      },
    };
  }
  throw new Error('the functions ended before they listened');
}
