import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Makes a workspace's `lib/`, which is all that a deploy uploads: the workspace code bundled into one file for each entry,
 * and a package.json that names only what npm is to install beside it.
 * @param workspace its folder
 * @param entries by the name of the file in `lib/` that each is bundled into, from that folder; `index` is the first to run
 * @param name of the package that is deployed
 */
export async function bundle(
  workspace: string,
  entries: Readonly<Record<string, string>> & { readonly index: string },
  name: string,
): Promise<void> {
  const { dependencies } = JSON.parse(await readFile(join(workspace, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  await build({
    absWorkingDir: workspace,
    entryPoints: entries,
    outdir: 'lib',
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    sourcemap: true,
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
  await writeFile(join(workspace, 'lib', 'package.json'), `${JSON.stringify(deployed, null, 2)}\n`);
}
