import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { deployedLock } from './deployedLock.ts';

const root = import.meta.dirname;

/**
 * Makes a workspace's `lib/`, which is all that a deploy uploads: the workspace code bundled into one file, a
 * package.json that names only what npm is to install beside it, and a lock file for `npm ci`.
 * @param workspace its folder, from the root
 * @param entry the script that is run, from that folder
 * @param name of the package that is deployed
 */
export async function bundle(workspace: string, entry: string, name: string): Promise<void> {
  const folder = join(root, workspace);
  const { dependencies } = (await readJson(join(folder, 'package.json'))) as {
    dependencies: Record<string, string>;
  };
  await build({
    absWorkingDir: folder,
    entryPoints: { index: entry },
    outdir: 'lib',
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    sourcemap: true,
    minifySyntax: true,
    external: Object.keys(dependencies),
    logLevel: 'warning',
  });
  const deployed = {
    name,
    private: true,
    type: 'module',
    main: 'index.js',
    engines: { node: '24' },
    dependencies,
  };
  const lock = deployedLock(workspace, deployed, await readJson(join(root, 'package-lock.json')));
  await writeJson(join(folder, 'lib/package.json'), deployed);
  await writeJson(join(folder, 'lib/package-lock.json'), lock);
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

function writeJson(file: string, value: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
