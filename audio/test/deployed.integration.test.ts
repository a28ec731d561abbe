import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodOrigin, hello, seated } from './support/client.ts';
import { aContainer, closeInstances } from './support/instance.ts';
import { aGuest, projectId } from './support/voiceFixtures.ts';

const root = join(import.meta.dirname, '../..');
/** What the container gets, of what the build makes. */
const files = /^(?:package(?:-lock)?\.json|.*\.js(?:\.map)?)$/;
let folder: string;

/** Puts each package of a lock file where `npm ci` would, out of those that the checkout has installed. */
function install(into: string): void {
  const packagesOf = (lock: string): Record<string, { integrity?: string; optional?: boolean }> =>
    JSON.parse(readFileSync(lock, 'utf8')).packages;
  const installed = Object.entries(packagesOf(join(root, 'package-lock.json'))).filter(([from]) =>
    existsSync(join(root, from)),
  );
  for (const [to, { integrity, optional }] of Object.entries(packagesOf(join(into, 'package-lock.json')))) {
    if (to === '') continue;
    const from = installed.find(([, entry]) => entry.integrity === integrity)?.[0];
    // npm leaves out what is optional and wants another Node than the machine's.
    if (!from && optional) continue;
    if (!from) throw new Error(`the checkout has no ${to}`);
    const own = join(root, from, 'node_modules');
    cpSync(join(root, from), join(into, to), {
      recursive: true,
      filter: (path) => path !== own && !/\.(?:d\.ts|map)$/.test(path),
    });
  }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'improv-service-'));
  const lib = join(root, 'audio/lib');
  for (const file of readdirSync(lib).filter((name) => files.test(name)))
    cpSync(join(lib, file), join(folder, file));
  install(folder);
});
afterAll(async () => {
  await closeInstances();
  rmSync(folder, { recursive: true });
});

describe('what is deployed of the voice service', () => {
  it('runs with the packages of its lock file and nothing beside them', async () => {
    const env = {
      ...process.env,
      GCLOUD_PROJECT: projectId,
      AUDIO_HOST: '127.0.0.1',
      AUDIO_PORT: '0',
      ALLOWED_ORIGINS: goodOrigin,
    };
    const instance = await aContainer(env, folder);
    expect((await fetch(`${instance.http}/health`)).status).toBe(200);
    const { client } = await seated(instance.url, hello((await aGuest()).ticket));
    client.say({ kind: 'bye' });
    expect(await client.closed()).toBe(1000);
    expect(await instance.end()).toBe(0);
  });
});
