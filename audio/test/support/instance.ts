import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { exitWithParent } from '@improv/testing/childService';
import { containerOptions } from '../../container.ts';
import { projectId } from './voiceFixtures.ts';

/** An instance of the voice service, in a process of its own. */
export interface Instance {
  /** Of its WebSocket. */
  readonly url: string;
  /** Of its health checks. */
  readonly http: string;
  /** The structured lines that it has logged. */
  readonly logged: Record<string, unknown>[];
  /** Puts its clock on; this and the next are for one with a scripted cast. */
  shift(ms: number): Promise<void>;
  /** Bytes of memory in use, after a collection. */
  memory(): Promise<number>;
  /** Has a timer of it make a mistake; for one with a scripted cast. */
  breakTimer(): void;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Tells it to end. @returns its exit code, once it has */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

const entries = { scripted: 'scriptedService.ts', real: '../../src/main.ts' } as const;
const running = new Set<ChildProcess>();

/** Starts an instance on a free port. @param cast `real` is the one that the stack has */
export async function anInstance(
  env: Record<string, string> = {},
  cast: 'scripted' | 'real' = 'scripted',
): Promise<Instance> {
  const options = ['--expose-gc', '--disable-warning=ExperimentalWarning'];
  return instanceOf([...options, '--import', exitWithParent, join(import.meta.dirname, entries[cast])], {
    ...process.env,
    GCLOUD_PROJECT: projectId,
    AUDIO_HOST: '127.0.0.1',
    AUDIO_PORT: '0',
    ALLOWED_ORIGINS: 'http://localhost:*',
    ...env,
  });
}

const lib = join(import.meta.dirname, '../../lib');

/** Starts what is deployed, as its container does. @param env all of its environment @param folder where it is */
export function aContainer(env: NodeJS.ProcessEnv, folder = lib): Promise<Instance> {
  return instanceOf(['--import', exitWithParent, ...containerOptions(), join(folder, 'index.js')], env);
}

async function instanceOf(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Instance> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const output = child.stdout;
  if (!output) throw new Error('the instance has no output');
  const logged: Record<string, unknown>[] = [];
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: output }).on('line', (line) => {
      const ready = /^audio ready on http:\/\/127\.0\.0\.1:(\d+)$/.exec(line)?.[1];
      if (ready) resolve(ready);
      else logged.push(JSON.parse(line));
    });
    child.once('exit', (code) => reject(new Error(`the instance ended with ${code} before it listened`)));
  });
  const ask = async (question: object): Promise<unknown> => {
    const answered = once(child, 'message');
    child.send(question);
    return (await answered)[0];
  };
  return {
    url: `ws://127.0.0.1:${port}/voice`,
    http: `http://127.0.0.1:${port}`,
    logged,
    shift: async (shiftMs) => void (await ask({ shiftMs })),
    memory: async () => ((await ask({ memory: true })) as { bytes: number }).bytes,
    breakTimer: () => void child.send({ timer: true }),
    ended,
    end: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      return ended;
    },
  };
}

/** Ends every instance that is still running; call it after all tests of a file. */
export async function closeInstances(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }),
  );
}
