import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { withLock } from '../../bin/lock.mjs';
import { root } from '../../bin/packages.mjs';
import { ports } from '../ports.ts';
import { partEnvironment } from './environment.ts';
import { StartupError } from './startupError.ts';

interface Build {
  readonly name: string;
  /** Files and folders the result depends on, from the root. */
  readonly inputs: readonly string[];
  readonly output: string;
  readonly make: () => Promise<void>;
}

const skippedFolder = /^(node_modules|lib|dist.*|test|\..*)$/;

/** Bundles the functions. @returns whether there was anything to do */
export function buildFunctions(): Promise<boolean> {
  return build({
    name: 'functions',
    inputs: ['functions', 'bundle.ts', 'deployedLock.ts', 'core', 'play', 'contract', 'package-lock.json'],
    output: 'functions/lib',
    make: () => run(['functions/build.ts'], root),
  });
}

/** Bundles the voice service. @returns whether there was anything to do */
export function buildAudio(): Promise<boolean> {
  return build({
    name: 'audio',
    inputs: ['audio', 'bundle.ts', 'deployedLock.ts', 'core', 'play', 'contract', 'package-lock.json'],
    output: 'audio/lib',
    make: () => run(['audio/build.ts'], root),
  });
}

/** Builds the app for the emulators. @returns whether there was anything to do */
export function buildWeb(): Promise<boolean> {
  const output = 'web/dist-local';
  return build({
    name: 'web',
    inputs: ['web', 'voice-client', 'contract', 'package-lock.json'],
    output,
    make: async () => {
      // Built aside: a stack that is running keeps serving the old one until the new one is whole.
      const aside = `dist-local-${process.pid}`;
      const vite = join(root, 'node_modules/vite/bin/vite.js');
      await run([vite, 'build', '--mode', 'emulator', '--outDir', aside, '--emptyOutDir'], join(root, 'web'));
      await rm(join(root, output), { recursive: true, force: true });
      await rename(join(root, 'web', aside), join(root, output));
    },
  });
}

/** Makes what is missing or out of date, told by content, one process at a time. */
async function build({ name, inputs, output, make }: Build): Promise<boolean> {
  const folder = join(root, '.local/builds');
  await mkdir(folder, { recursive: true });
  const stampFile = join(folder, name);
  let made = false;
  await withLock(join(folder, `${name}.lock`), async () => {
    const before = fingerprint(root, inputs);
    const stamp = await readFile(stampFile, 'utf8').catch(() => '');
    if (stamp === `${before} ${fingerprint(root, [output], false)}`) return;
    await make();
    await writeFile(stampFile, `${before} ${fingerprint(root, [output], false)}`);
    made = true;
  });
  return made;
}

/** One hash over names and contents of all files. */
function fingerprint(base: string, paths: readonly string[], sourcesOnly = true): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(base, path), sourcesOnly)).sort()) {
    hash
      .update(`${relative(base, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string, sourcesOnly: boolean): string[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory() && sourcesOnly && skippedFolder.test(entry.name)) return [];
    return entry.isDirectory() || entry.isFile() ? filesUnder(join(path, entry.name), sourcesOnly) : [];
  });
}

function run(args: readonly string[], cwd: string): Promise<void> {
  return new Promise((done, fail) => {
    const env = { ...partEnvironment(process.env, ports(), join(root, '.local')), NODE_ENV: 'production' };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-8_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done();
      else fail(new StartupError(`${output.trim()}\nThe build \`node ${args.join(' ')}\` failed.`));
    });
  });
}
