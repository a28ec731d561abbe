import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Apart from the ports of `npm start` and `npm test`, so that a benchmark can run beside them. */
const portOffset = 20_000;
const root = join(import.meta.dirname, '../..');
export const project = 'demo-improv-olympics';

/** Where the parts of a running stack listen. */
export interface Stack {
  readonly authUrl: string;
  readonly understudyUrl: string;
  /** All callables in one process, as a production instance carries them. */
  readonly functionsUrl: string;
  /** `host:port`, for FIRESTORE_EMULATOR_HOST. */
  readonly firestore: string;
  stop(): Promise<void>;
}

/** Starts the local stack on data of its own, and the callables in one process beside it. */
export async function startStack(): Promise<Stack> {
  const data = await mkdtemp(join(tmpdir(), 'improv-bench-'));
  const at = (port: number) => `127.0.0.1:${port + portOffset}`;
  const launcher = start(
    ['local/src/launch/start.ts', '--port-offset', String(portOffset), '--data', data],
    process.env,
  );
  await saying(launcher, /^ready: /);
  const host = start(['functions/host.ts'], {
    ...process.env,
    GCLOUD_PROJECT: project,
    FIREBASE_CONFIG: JSON.stringify({ projectId: project }),
    METADATA_SERVER_DETECTION: 'none',
    FIRESTORE_EMULATOR_HOST: at(8080),
    FIREBASE_AUTH_EMULATOR_HOST: at(9099),
    CLOUD_TASKS_EMULATOR_HOST: at(9499),
    UNDERSTUDY_URL: `http://${at(8787)}`,
  });
  const functionsUrl = (await saying(host, /^functions ready on (\S+)/))[1] as string;
  return {
    authUrl: `http://${at(9099)}`,
    understudyUrl: `http://${at(8787)}`,
    functionsUrl,
    firestore: at(8080),
    stop: async () => {
      await Promise.all([end(host), end(launcher)]);
      await rm(data, { recursive: true, force: true });
    },
  };
}

function start(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function saying(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  if (!child.stdout) throw new Error('the process has no output');
  for await (const line of createInterface(child.stdout)) {
    const found = pattern.exec(line);
    if (!found) continue;
    child.stdout.resume();
    return found;
  }
  throw new Error(`the stack ended before it said ${pattern}`);
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
