// Makes `lib/`, which is all that a deploy uploads: the workspace code bundled into one file, and a package.json that
// names only what npm is to install beside it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const { dependencies } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

await build({
  absWorkingDir: here,
  entryPoints: ['src/index.ts'],
  outfile: 'lib/index.js',
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  sourcemap: true,
  external: Object.keys(dependencies),
  logLevel: 'warning',
});

const deployed = {
  name: 'improv-olympics-functions',
  private: true,
  type: 'module',
  main: 'index.js',
  engines: { node: '24' },
  dependencies,
};
await writeFile(join(here, 'lib', 'package.json'), `${JSON.stringify(deployed, null, 2)}\n`);
