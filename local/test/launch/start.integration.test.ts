import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../bin/packages.mjs';
import { freeOffset, takenPort } from '../../src/launch/freePorts.ts';
import { type Ports, ports, projectId, testOffset } from '../../src/ports.ts';

const startWithinMs = 90_000;

let data: string;
let offset: number;
let at: Ports;
beforeAll(async () => {
  // Apart from the stack that the other tests play on.
  offset = await freeOffset(2 * testOffset);
  at = ports(offset);
  data = await mkdtemp(join(tmpdir(), 'improv-start-'));
});
afterAll(() => rm(data, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly ended: Promise<number | null>;
}

/** `npm start` as a user's shell runs it, or only the launcher; settles when it says `ready` or has ended. */
async function start(what: 'npm start' | 'launcher', ...flags: string[]): Promise<Started> {
  const env = { ...process.env };
  delete env.NODE_OPTIONS;
  const [command, args] =
    what === 'launcher'
      ? [process.execPath, ['local/src/launch/start.ts']]
      : ['npm', ['start', '--silent', '--']];
  const child = spawn(command, [...args, '--port-offset', String(offset), '--data', data, ...flags], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const lines: string[] = [];
  const ready = new Promise<void>((answer) => {
    for (const output of [child.stdout, child.stderr]) {
      createInterface({ input: output }).on('line', (line) => {
        lines.push(line);
        if (line.startsWith('ready: ')) answer();
      });
    }
  });
  await Promise.race([ready, ended]);
  return { child, lines, ended };
}

const nothingIsLeft = () =>
  expect.poll(() => takenPort(offset), { timeout: 30_000, interval: 250 }).toBeUndefined();

it('starts everything, survives a kill with its data, and leaves nothing behind', {
  timeout: 3 * startWithinMs,
}, async () => {
  const first = await start('launcher', '--cold');
  expect(first.lines.at(-1)).toBe(`ready: http://localhost:${at.hosting}`);
  const parts = first.lines.map((line) => line.split(' ', 1)[0]);
  expect(parts).toEqual(
    expect.arrayContaining([
      'firestore',
      'understudy',
      'audio',
      'web',
      'functions',
      'auth',
      'hosting',
      'people',
    ]),
  );
  const page = await fetch(`http://localhost:${at.hosting}/shows`);
  expect(await page.text()).toContain('<div id="root">');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");

  const second = await start('npm start');
  expect(await second.ended).toBe(1);
  expect(second.lines).toHaveLength(1);
  expect(second.lines[0]).toMatch(/^Port \d+, which \w+ needs, is taken: /);

  process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${at.firestore}`;
  process.env.FIREBASE_AUTH_EMULATOR_HOST = `127.0.0.1:${at.auth}`;
  const admin = initializeApp({ projectId }, 'start');
  const db = getFirestore(admin);
  const auth = getAuth(admin);
  expect((await db.collection('members').listDocuments()).map(({ id }) => id)).toEqual([
    'admin@example.com',
    'player@example.com',
  ]);
  await db.collection('members').doc('player@example.com').delete();
  await auth.importUsers([
    {
      uid: 'guest',
      email: 'guest@example.com',
      providerData: [{ providerId: 'google.com', uid: 'google-guest', email: 'guest@example.com' }],
    },
  ]);
  // Each may lose its last second.
  await pause(2_500);
  first.child.kill('SIGKILL');
  await nothingIsLeft();

  const third = await start('npm start', '--cold');
  expect(third.lines.at(-1)).toMatch(/^ready: /);
  expect((await db.collection('members').doc('player@example.com').get()).exists).toBe(false);
  expect((await auth.getUserByEmail('guest@example.com')).uid).toBe('guest');
  third.child.kill('SIGTERM');
  await third.ended;
  await nothingIsLeft();

  const fresh = await start('launcher', '--fresh', '--cold');
  expect((await db.collection('members').doc('player@example.com').get()).exists).toBe(true);
  await expect(auth.getUserByEmail('guest@example.com')).rejects.toMatchObject({
    code: 'auth/user-not-found',
  });
  fresh.child.kill('SIGINT');
  expect(await fresh.ended).toBe(0);
  await nothingIsLeft();
});
