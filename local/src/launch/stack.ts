import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { containerOptions } from '@improv/audio/container';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { root } from '../../bin/packages.mjs';
import { host, ports, projectId } from '../ports.ts';
import { keepAccounts } from '../seed/accounts.ts';
import { seedControls, seedMembers } from '../seed/members.ts';
import { buildAudio, buildFunctions, buildWeb } from './builds.ts';
import { ChildService } from './childService.ts';
import { emulatorArgs, requireJava } from './emulators.ts';
import { partEnvironment } from './environment.ts';
import { requireFreePorts } from './freePorts.ts';
import { chosenModels } from './models.ts';
import type { Progress } from './progress.ts';
import type { StartupError } from './startupError.ts';
import { warmUp } from './warmUp.ts';

export interface StackOptions {
  /** By how much every port is moved. */
  readonly offset: number;
  /** Where data and logs are kept; made when missing. */
  readonly dataDir: string;
  readonly fresh: boolean;
  /** Callables are not started before they are called. */
  readonly cold: boolean;
  /** Firebase's own Firestore emulator instead of the embedded server. */
  readonly firebaseFirestore: boolean;
  readonly progress: Progress;
}

export interface Stack {
  /** By how much its ports are moved. */
  readonly offset: number;
  /** Where the app is. */
  readonly url: string;
  /** What a process needs to talk to the stack's servers. */
  readonly env: Record<string, string>;
  /** Settles when a part ends without being told to. */
  readonly lost: Promise<StartupError>;
  /** Settles when callables answer at once; an earlier call waits until its callable is loaded. */
  readonly warm: Promise<void>;
  /** Starts one more process beside the parts; it is stopped with them. */
  run(name: string, args: readonly string[]): ChildService;
  stop(): Promise<void>;
}

const soonMs = 30_000;
/** Function discovery on a machine busy with other things. */
const emulatorsMs = 120_000;

/**
 * Brings up the local stack: builds what is out of date, starts Firestore, the understudy, Firebase's emulators and the
 * voice service, and seeds people.
 * @param began hears of the way to stop at once, so that what has come up can be ended while the rest still starts
 * @throws StartupError with one sentence
 */
export async function startStack(
  options: StackOptions,
  began: (stop: () => Promise<void>) => void,
): Promise<Stack> {
  const { offset, dataDir, fresh, cold, firebaseFirestore, progress } = options;
  const at = ports(offset);
  const models = chosenModels(process.env);
  if (firebaseFirestore) requireJava();
  await requireFreePorts(offset, models === 'understudy' ? [] : ['understudy']);
  if (fresh)
    await Promise.all(
      ['firestore', 'auth.json'].map((name) => rm(join(dataDir, name), { recursive: true, force: true })),
    );
  const logs = join(dataDir, 'logs');
  await mkdir(logs, { recursive: true });

  const env = partEnvironment(process.env, at, dataDir);
  const parts: ChildService[] = [];
  const endings: (() => Promise<void>)[] = [];
  let tellLost: (why: StartupError) => void = () => undefined;
  const lost = new Promise<StartupError>((answer) => {
    tellLost = answer;
  });
  const run = (name: string, args: readonly string[]): ChildService => {
    const part = new ChildService({ name, args, cwd: root, env, logFile: join(logs, `${name}.log`) });
    parts.push(part);
    void part.endedByItself.then(tellLost);
    return part;
  };
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= (async () => {
      for (const ending of endings) await ending();
      await Promise.all(parts.map((part) => part.stop()));
    })();
    return stopped;
  };
  began(stop);

  const timed = async (name: string, what: string, work: () => Promise<unknown>) => {
    const since = Date.now();
    await work();
    progress.up(name, what, since);
  };
  const firestore = async () => {
    if (firebaseFirestore) return;
    await timed('firestore', `${host}:${at.firestore}`, async () => {
      const args = ['--port', String(at.firestore), '--data', join(dataDir, 'firestore')];
      const indexes = ['--indexes', join(root, 'firestore.indexes.json')];
      await run('firestore', ['firestore-server/src/main.ts', ...args, ...indexes]).says(
        /^firestore ready/,
        soonMs,
      );
    });
  };
  const understudy = async () => {
    if (models !== 'understudy')
      return progress.note('models', models === 'gemini' ? 'Gemini, by key' : 'Vertex AI');
    await timed('understudy', `${host}:${at.understudy}`, async () => {
      await run('understudy', ['understudy/src/main.ts', '--port', String(at.understudy)]).says(
        /^understudy ready/,
        soonMs,
      );
    });
  };
  const app = async () => {
    const since = Date.now();
    progress.up('web', (await buildWeb()) ? 'built' : 'up to date', since);
  };
  const audio = async (firestoreUp: Promise<void>) => {
    const since = Date.now();
    progress.up('audio', (await buildAudio()) ? 'built' : 'up to date', since);
    // It watches the controls from the start.
    await firestoreUp;
    await timed('audio', `${host}:${at.audio}`, async () => {
      await run('audio', [...containerOptions(), 'audio/lib/index.js']).says(/^audio ready/, soonMs);
    });
  };
  const emulators = async () => {
    const since = Date.now();
    progress.up('functions', (await buildFunctions()) ? 'built' : 'up to date', since);
    const names = [
      'auth',
      'functions',
      'hosting',
      ...(firebaseFirestore ? (['firestore'] as const) : []),
    ] as const;
    const emulators = run('emulators', await emulatorArgs(offset, firebaseFirestore));
    await emulators.says(/All emulators ready/, emulatorsMs);
    for (const name of names) progress.up(name, `${host}:${at[name]}`, since);
  };
  try {
    const [firestoreUp, emulatorsUp] = [firestore(), emulators()];
    const database = firebaseFirestore ? emulatorsUp : firestoreUp;
    await Promise.all([firestoreUp, understudy(), app(), emulatorsUp, audio(database)]);
    await timed('people', 'player@example.com, admin@example.com, stranger@example.com', async () => {
      endings.push(await seed(env, dataDir));
    });
  } catch (error) {
    await stop();
    throw error;
  }
  const warming = cold
    ? Promise.resolve()
    : timed('callables', 'warm', () => warmUp(`http://${host}:${at.functions}`));
  // What keeps callables from answering is told by the emulators, and a stack that is told to stop stops them midway.
  const warm = warming.catch(() => undefined);
  return { offset, url: `http://localhost:${at.hosting}`, env, lost, warm, run, stop };
}

/** @returns ends the keeping of accounts */
async function seed(env: Record<string, string>, dataDir: string): Promise<() => Promise<void>> {
  // Where the Admin SDK looks for the servers to talk to.
  const where = ['FIRESTORE_EMULATOR_HOST', 'FIREBASE_AUTH_EMULATOR_HOST', 'METADATA_SERVER_DETECTION'];
  for (const name of where) if (env[name] !== undefined) process.env[name] = env[name];
  const admin = initializeApp({ projectId });
  await Promise.all([seedMembers(getFirestore(admin)), seedControls(getFirestore(admin))]);
  const accounts = await keepAccounts(getAuth(admin), join(dataDir, 'auth.json'));
  return async () => {
    await accounts.stop();
    await deleteApp(admin);
  };
}
