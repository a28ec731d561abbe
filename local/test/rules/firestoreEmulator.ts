import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../bin/packages.mjs';

const oldestJava = 21;
const mainClass = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';

/** What Firebase's own Firestore emulator runs on, or why it can't be run here. */
export type Found = { readonly java: string; readonly jar: string } | { readonly missing: string };

export function findFirestoreEmulator(): Found {
  const jar = jars().find((file) => existsSync(file));
  if (!jar)
    return { missing: 'Firebase’s Firestore emulator is not installed: `npm run emulators` fetches it' };
  const java = javas().find((file) => versionOf(file) >= oldestJava);
  if (!java) return { missing: `there is no Java ${oldestJava} or newer` };
  return { java, jar };
}

/** In Firebase's cache, newest first, and in Google's SDK. */
function jars(): string[] {
  const cache = process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache/firebase/emulators');
  const cached = existsSync(cache)
    ? readdirSync(cache).filter((name) => /^cloud-firestore-emulator.*\.jar$/.test(name))
    : [];
  return [
    ...cached
      .sort()
      .reverse()
      .map((name) => join(cache, name)),
    '/usr/lib/google-cloud-sdk/platform/cloud-firestore-emulator/cloud-firestore-emulator.jar',
  ];
}

function javas(): string[] {
  const installed = '/usr/lib/jvm';
  const folders = existsSync(installed) ? readdirSync(installed).map((name) => join(installed, name)) : [];
  const homes = process.env.JAVA_HOME ? [process.env.JAVA_HOME, ...folders] : folders;
  return ['java', ...homes.map((home) => join(home, 'bin/java'))];
}

function versionOf(java: string): number {
  const { stdout = '', stderr = '' } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(`${stdout}${stderr}`)?.[1] ?? 0);
}

/** @returns where it listens, and the way to end it @throws when it doesn't come up */
export async function startFirestoreEmulator({
  java,
  jar,
}: Exclude<Found, { missing: string }>): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const child = spawn(
    java,
    [
      '-Duser.language=en',
      ...['-cp', jar, mainClass, 'start'],
      ...['--host=127.0.0.1', `--port=${port}`, `--rules=${join(root, 'firestore.rules')}`],
    ],
    { stdio: 'ignore' },
  );
  const url = `http://127.0.0.1:${port}`;
  await listening(child, url);
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

async function listening(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  throw new Error(`the Firestore emulator ended with ${child.exitCode}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
