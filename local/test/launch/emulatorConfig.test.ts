import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../bin/packages.mjs';
import { emulatorConfig, type FirebaseConfig } from '../../src/launch/emulatorConfig.ts';

let production: FirebaseConfig;
beforeAll(async () => {
  production = JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8'));
});

const policyOf = ({ hosting }: FirebaseConfig) =>
  hosting.headers.flatMap(({ headers }) => headers).find(({ key }) => key === 'Content-Security-Policy')
    ?.value;

describe('what the emulators are configured with', () => {
  it('moves every port', () => {
    const { emulators } = emulatorConfig(production, { offset: 300, firestore: true });
    expect(emulators).toMatchObject({
      auth: { port: 9399 },
      functions: { port: 5301 },
      hosting: { port: 5300 },
      firestore: { port: 8380, websocketPort: 9450 },
    });
  });

  it('serves the build for the emulators, under the production policy widened by nothing but this machine', () => {
    const config = emulatorConfig(production, { offset: 0, firestore: false });
    expect(config.hosting.public).toBe('web/dist-local');
    const strict = policyOf(production)?.split(/[; ]+/) ?? [];
    const added = policyOf(config)
      ?.split(/[; ]+/)
      .filter((word) => !strict.includes(word));
    expect(added?.length).toBeGreaterThan(0);
    for (const word of added ?? []) expect(word).toMatch(/^(http|ws):\/\/(localhost|127\.0\.0\.1):(\*|\d+)$/);
  });

  it('tells the functions nothing of what deployed ones are told', async () => {
    const { functions } = emulatorConfig(production, { offset: 0, firestore: false });
    for (const { configDir } of functions) {
      const files = await readdir(join(root, configDir)).catch(() => []);
      expect(files.filter((file) => file.startsWith('.env'))).toEqual([]);
    }
  });

  it('leaves what is deployed strict: no inline script, no eval but of WebAssembly, no framing', () => {
    expect(policyOf(production)).not.toMatch(/(?<!'wasm-)unsafe|\*(?!\.)|localhost/);
    expect(policyOf(production)).toContain("frame-ancestors 'none'");
  });
});
