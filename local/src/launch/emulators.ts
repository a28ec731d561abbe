import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../../bin/packages.mjs';
import { projectId } from '../ports.ts';
import { emulatorConfig, type FirebaseConfig } from './emulatorConfig.ts';
import { StartupError } from './startupError.ts';

const oldestJava = 21;

/**
 * Writes the configuration that the emulators get instead of firebase.json.
 * @returns the arguments for Node that start Firebase's own emulators on it
 */
export async function emulatorArgs(offset: number, firebaseFirestore: boolean): Promise<string[]> {
  const production = JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8')) as FirebaseConfig;
  // Beside firebase.json, because paths in it are relative to it.
  const file = `.firebase.${offset}.json`;
  const config = emulatorConfig(production, { offset, firestore: firebaseFirestore });
  await writeFile(join(root, file), JSON.stringify(config, null, 2));
  const tools = dirname(createRequire(import.meta.url).resolve('firebase-tools/package.json'));
  const parts = ['auth', 'functions', 'hosting', 'tasks', ...(firebaseFirestore ? ['firestore'] : [])];
  return [
    join(tools, 'lib/bin/firebase.js'),
    'emulators:start',
    ...['--only', parts.join(',')],
    ...['--project', projectId],
    ...['--config', file],
  ];
}

/** @throws StartupError when Firebase's own Firestore emulator lacks the Java it needs */
export function requireJava(): void {
  const { status, stdout = '', stderr = '' } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(`${stdout}${stderr}`)?.[1] ?? 0);
  if (status === 0 && version >= oldestJava) return;
  const found = version > 0 ? `found Java ${version}` : 'found none';
  throw new StartupError(
    `Firebase's own Firestore emulator needs Java ${oldestJava} or newer (${found}): install it, ` +
      'or use `npm start`, which needs no Java.',
  );
}
