import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '@improv/testing/childService';
import { project } from '@improv/testing/project';

/** Apart from the ports of `npm start` and `npm test`, so that a benchmark can run beside them. */
const portOffset = 20_000;

/** Where the parts of a running stack listen. */
export interface Stack {
  readonly authUrl: string;
  readonly understudyUrl: string;
  /** All callables in one process, as a production instance carries them. */
  readonly functionsUrl: string;
  /** `host:port`, for FIRESTORE_EMULATOR_HOST. */
  readonly firestore: string;
  /** What a process needs to talk to all of them. */
  readonly env: NodeJS.ProcessEnv;
  /** The processes that all others of it were started by. */
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

/** Where the app is. */
export const appUrl = `http://localhost:${5000 + portOffset}`;

/**
 * Starts the local stack on data of its own, and the callables in one process beside it.
 * @param more environment of the stack's parts
 */
export async function startStack(more: Readonly<Record<string, string>> = {}): Promise<Stack> {
  const data = await mkdtemp(join(tmpdir(), 'improv-bench-'));
  const at = (port: number) => `127.0.0.1:${port + portOffset}`;
  // The understudy plays, whatever model the developer has configured: only its speed can be set.
  const outer = { ...process.env, GEMINI_API_KEY: '', GOOGLE_GENAI_USE_VERTEXAI: '', ...more };
  const launcher = await startService(
    ['local/src/launch/start.ts', '--port-offset', String(portOffset), '--data', data, '--cold'],
    /^ready: /,
    outer,
  );
  const env = {
    ...outer,
    GCLOUD_PROJECT: project,
    FIREBASE_CONFIG: JSON.stringify({ projectId: project }),
    METADATA_SERVER_DETECTION: 'none',
    FIRESTORE_EMULATOR_HOST: at(8080),
    FIREBASE_AUTH_EMULATOR_HOST: at(9099),
    CLOUD_TASKS_EMULATOR_HOST: at(9499),
    UNDERSTUDY_URL: `http://${at(8787)}`,
    VOICE_URL: `ws://${at(8090)}/voice`,
  };
  const host = await startService(['functions/host.ts'], /^functions ready on (?<url>\S+)/, env);
  return {
    authUrl: `http://${at(9099)}`,
    understudyUrl: `http://${at(8787)}`,
    functionsUrl: host.said.groups?.url ?? '',
    firestore: at(8080),
    env,
    pids: [launcher.pid, host.pid],
    stop: async () => {
      await Promise.all([host.stop(), launcher.stop()]);
      await rm(data, { recursive: true, force: true });
    },
  };
}
