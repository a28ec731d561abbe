// Whether limits hold under a rush, and how fast it goes: twenty people start ten shows each at the same moment, through
// the callables, while others play. At a scale of 1 these are 1,000 people who type and 150 who talk, at their own pace; 0.1 is a
// tenth of them, and so a tenth of what they write: more than two cores can carry would measure the cores. Fails when a
// member ends up over a limit, when a start is refused for any other reason than its limit, and when a turn of those who play fails.
//   npm run bench:limits -- --starts 200 --people 20 --scale 0.1
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { memberEntry } from '@improv/testing/memberEntry';
import { project } from '@improv/testing/project';
import { initializeApp } from 'firebase/app';
import { connectAuthEmulator, GoogleAuthProvider, getAuth, signInWithCredential } from 'firebase/auth';
import { connectFunctionsEmulator, getFunctions, httpsCallable } from 'firebase/functions';
import { initializeApp as initializeAdmin } from 'firebase-admin/app';
import { type Firestore, getFirestore, Timestamp } from 'firebase-admin/firestore';
import { watchMachine } from './machine.ts';
import { type Stack, startStack } from './stack.ts';
import { round, summary } from './statistics.ts';

const { values } = parseArgs({
  options: {
    starts: { type: 'string', default: '200' },
    people: { type: 'string', default: '20' },
    scale: { type: 'string', default: '0.1' },
  },
});
const fullLoad = { typing: 1_000, talking: 150 };
/** How long the others play before the rush, and after it. */
const playsForMs = 8_000;
const scale = Number(values.scale);
if (!(scale >= 0)) {
  console.error('--scale takes a number, 0 to start while no one else plays');
  process.exit(1);
}
const starts = wholeNumber('starts', values.starts);
const people = wholeNumber('people', values.people);
/** The product's default: no member here has limits of their own. */
const activeShows = 3;
const showsPerDay = 10;

interface Starter {
  readonly uid: string;
  readonly email: string;
  start(): Promise<unknown>;
}

const stack = await startStack();
let failures: string[] = [];
try {
  const host = await startHost(stack);
  try {
    process.env.FIRESTORE_EMULATOR_HOST = stack.firestore;
    const db = getFirestore(initializeAdmin({ projectId: project }));
    const starters = await Promise.all(
      Array.from({ length: people }, (_, n) => signIn(stack, db, host.url, `starter${n}@example.com`)),
    );
    const background = await startBackgroundLoad(stack);
    await sleep(playsForMs);
    const machine = watchMachine();
    const beganAt = performance.now();
    const results = await Promise.all(
      Array.from({ length: starts }, (_, n) => timed((starters[n % people] as Starter).start)),
    );
    const seconds = (performance.now() - beganAt) / 1_000;
    const load = machine();
    await sleep(playsForMs);
    const played = await background.stop();
    const violations = await countViolations(db, starters);
    const took = results.map(({ ms }) => ms);
    const outcomes = countOf(results.map(({ outcome }) => outcome));
    // Six calls of one person run at once: of ten, some are told to come back.
    const {
      started = 0,
      'too-many-active': refused = 0,
      'too-many-calls': refusedByRate = 0,
      ...errors
    } = outcomes;
    failures = [
      ...(violations > 0 ? [`${violations} people are over a limit`] : []),
      ...Object.entries(errors).map(([why, times]) => `${times} starts failed: ${why}`),
      ...Object.entries(played.failed).map(([why, times]) => `${times} who played failed: ${why}`),
    ];
    console.log(
      JSON.stringify({
        benchmark: 'limits',
        starts,
        people,
        started,
        refused,
        refused_by_rate: refusedByRate,
        errors,
        starts_per_second: round(starts / seconds),
        start_ms: summary(took),
        transaction_retries: host.retries(),
        limit_violations: violations,
        house: {
          scale,
          typing: Math.round(fullLoad.typing * scale),
          talking: Math.round(fullLoad.talking * scale),
          turns_per_second: round(played.turns / played.seconds, 2),
          saves_per_second: round(played.saves / played.seconds, 2),
          failed: played.failed,
        },
        ...load,
        failures,
      }),
    );
  } finally {
    await host.stop();
  }
} finally {
  await stack.stop();
}
for (const failure of failures) console.error(failure);
process.exit(failures.length === 0 ? 0 : 1);

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`--${name} takes a whole number above 0`);
  process.exit(1);
}

/** The callables in one process, whose log says which starts had to be tried again. */
async function startHost({ functionsUrl: _, authUrl, firestore }: Stack) {
  const child = spawn(process.execPath, ['functions/host.ts'], {
    env: {
      ...process.env,
      GCLOUD_PROJECT: project,
      FIREBASE_CONFIG: JSON.stringify({ projectId: project }),
      METADATA_SERVER_DETECTION: 'none',
      FIRESTORE_EMULATOR_HOST: firestore,
      FIREBASE_AUTH_EMULATOR_HOST: new URL(authUrl).host,
      UNDERSTUDY_URL: 'http://127.0.0.1:9',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let retries = 0;
  const listening = Promise.withResolvers<string>();
  child.on('exit', () => listening.reject(new Error('the functions ended before they listened')));
  createInterface(child.stdout).on('line', (line) => {
    const url = /^functions ready on (\S+)/.exec(line)?.[1];
    if (url) listening.resolve(url);
    if (!line.includes('start_contended')) return;
    retries += (JSON.parse(line) as { tries: number }).tries - 1;
  });
  return {
    url: await listening.promise,
    retries: () => retries,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

interface Played {
  readonly turns: number;
  readonly saves: number;
  readonly failed: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/** Those who play, in a process of their own. */
async function startBackgroundLoad({ env }: Stack) {
  const share = (people: number) => String(Math.round(people * scale));
  const options = ['--typing', share(fullLoad.typing), '--talking', share(fullLoad.talking)];
  const child = spawn(process.execPath, ['bench/src/backgroundLoad.ts', ...options], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = Promise.withResolvers<void>();
  const told = Promise.withResolvers<Played>();
  // Not `exit`: what it said last may not have been read by then.
  child.on('close', () => {
    ready.reject(new Error('those who play ended before they were on stage'));
    told.reject(new Error('those who play did not say what they have done'));
  });
  createInterface(child.stdout).on('line', (line) => {
    if (line === 'load ready') ready.resolve();
    else if (line.startsWith('{')) told.resolve(JSON.parse(line) as Played);
  });
  told.promise.catch(() => undefined);
  await ready.promise;
  return {
    stop: async () => {
      child.kill();
      return await told.promise;
    },
  };
}

async function signIn(stack: Stack, db: Firestore, url: string, email: string): Promise<Starter> {
  await db.collection('members').doc(email).set(memberEntry(email, Timestamp.now()));
  const app = initializeApp({ projectId: project, apiKey: 'demo' }, randomUUID());
  const auth = getAuth(app);
  connectAuthEmulator(auth, stack.authUrl, { disableWarnings: true });
  const identity = { sub: `google-${email}`, email, email_verified: true };
  const { user } = await signInWithCredential(auth, GoogleAuthProvider.credential(JSON.stringify(identity)));
  const functions = getFunctions(app);
  const { hostname, port } = new URL(url);
  connectFunctionsEmulator(functions, hostname, Number(port));
  // The first call fetches the token and opens a connection: that is no part of starting a show.
  await httpsCallable(functions, 'getLobby')({});
  const startSession = httpsCallable(functions, 'startSession');
  return {
    uid: user.uid,
    email,
    start: () => startSession({ requestId: randomUUID(), gameId: 'free-scene', location: 'a ferry' }),
  };
}

function countOf(all: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(all, (one) => one)].map(([one, its]) => [one, its.length]));
}

async function timed(start: () => Promise<unknown>): Promise<{ ms: number; outcome: string }> {
  const sentAt = performance.now();
  const outcome = await start().then(
    () => 'started',
    (error: { details?: { reason?: string }; code?: string; message: string }) =>
      error.details?.reason ?? error.code ?? error.message,
  );
  return { ms: performance.now() - sentAt, outcome };
}

/** People over a limit, and people whose counters are not what their shows add up to. */
async function countViolations(db: Firestore, starters: readonly Starter[]): Promise<number> {
  const wrong = await Promise.all(
    starters.map(async ({ uid, email }) => {
      const shows = await db.collection('sessions').where('uid', '==', uid).get();
      const limits = await db.collection('limits').doc(email).get();
      const active = Object.keys(limits.get('active') as object).sort();
      const stored = shows.docs.map(({ id }) => id).sort();
      return (
        shows.size > activeShows ||
        shows.size > showsPerDay ||
        limits.get('sessionsToday') !== shows.size ||
        JSON.stringify(active) !== JSON.stringify(stored)
      );
    }),
  );
  return wrong.filter(Boolean).length;
}
