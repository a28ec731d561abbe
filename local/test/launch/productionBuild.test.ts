import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appCheckKeyPlugin } from '@improv/web/appCheckKey';
import { pagePolicyPlugin } from '@improv/web/pagePolicy';
import { build, loadConfigFromFile } from 'vite';
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

  it("built for a project, connects to that project's voice service and to no other, from its first byte on", async () => {
    const checkout = join(folder, 'checkout');
    await mkdir(join(checkout, 'functions/config'), { recursive: true });
    await writeFile(
      join(checkout, 'functions/config/.env.a-project'),
      'VOICE_URL=wss://voice.improv.example/voice\n',
    );
    const page =
      '<!doctype html><html><head><meta charset="utf-8" /><script type="module" src="/a.js"></script></head></html>';
    await writeFile(join(checkout, 'index.html'), page);
    await writeFile(join(checkout, 'a.js'), 'console.log(1);\n');
    const built = async (project: string | undefined) => {
      await build({
        root: checkout,
        configFile: false,
        logLevel: 'silent',
        plugins: [pagePolicyPlugin(project, checkout)],
      });
      return readFile(join(checkout, 'dist/index.html'), 'utf8');
    };
    const html = await built('a-project');
    const at = html.search(
      /<meta http-equiv="Content-Security-Policy" content="connect-src [^"]* wss:\/\/voice\.improv\.example">/,
    );
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(html.indexOf('<script'));
    expect(await built(undefined)).not.toContain('Content-Security-Policy');
    await expect(built('another-project')).rejects.toThrow('another-project is not configured');
  });

  it('built for a project, has App Check under that project’s site key', async () => {
    const checkout = join(folder, 'app-check');
    await mkdir(join(checkout, 'functions/config'), { recursive: true });
    const configured = join(checkout, 'functions/config/.env.a-project');
    await writeFile(
      join(checkout, 'index.html'),
      '<!doctype html><script type="module" src="/a.js"></script>',
    );
    await writeFile(join(checkout, 'a.js'), 'console.log([import.meta.env.VITE_APP_CHECK_SITE_KEY]);\n');
    const built = async (text: string) => {
      await writeFile(configured, text);
      const { output } = (await build({
        root: checkout,
        configFile: false,
        logLevel: 'silent',
        plugins: [appCheckKeyPlugin('a-project', checkout)],
      })) as { output: { code?: string }[] };
      return output.map(({ code }) => code ?? '').join('');
    };
    expect(await built('VOICE_URL=none\nAPP_CHECK_SITE_KEY=the-key\n')).toMatch(/\[[`'"]the-key[`'"]\]/);
    expect(await built('VOICE_URL=none\n')).toMatch(/\[[`'"]{2}\]/);
  });

  it('has both put in by the configuration that it is built with', async () => {
    const loaded = await loadConfigFromFile(
      { command: 'build', mode: 'production' },
      join(root, 'web/vite.config.ts'),
    );
    const plugins = (loaded?.config.plugins ?? []).flat() as { name?: string }[];
    expect(plugins.map(({ name }) => name)).toEqual(expect.arrayContaining(['page-policy', 'app-check-key']));
  });
});
