import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../bin/packages.mjs';

/** What only the build for the local stack may hold. */
const localOnly = /Pat Player|example\.com|localhost:|127\.0\.0\.1|demo-improv-olympics|9099/;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'improv-build-'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function texts(mode: string): Promise<Map<string, string>> {
  const outDir = join(folder, mode);
  await build({
    root: join(root, 'web'),
    configFile: join(root, 'web/vite.config.ts'),
    mode,
    logLevel: 'silent',
    build: { outDir },
  });
  const files = await readdir(outDir, { recursive: true });
  const read = files
    .filter((file) => /\.(js|html|css|json)$/.test(file))
    .map(async (file) => [file, await readFile(join(outDir, file), 'utf8')] as const);
  return new Map(await Promise.all(read));
}

describe('the app as it is deployed', () => {
  it('holds nothing of the emulators and the seeded people, which the local build does', async () => {
    const holding = async (mode: string) =>
      [...(await texts(mode))].filter(([, text]) => localOnly.test(text)).map(([file]) => file);
    expect(await holding('emulator')).not.toEqual([]);
    expect(await holding('production')).toEqual([]);
  });
});
