import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploymentOf } from '../../../deployment.ts';
import { root } from '../../bin/packages.mjs';

let checkout: string;
let folder: string;
beforeAll(async () => {
  const firebase = JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8'));
  checkout = await mkdtemp(join(tmpdir(), 'improv-checkout-'));
  folder = join(checkout, firebase.functions[0].configDir);
  await mkdir(folder, { recursive: true });
});
afterAll(() => rm(checkout, { recursive: true, force: true }));

const configure = (project: string, text: string) => writeFile(join(folder, `.env.${project}`), text);

/** What firebase-tools deploys the functions with. */
function deployedWith(projectId: string): Record<string, string> {
  const { loadUserEnvs } = createRequire(import.meta.url)('firebase-tools/lib/functions/env.js');
  const functionsSource = join(checkout, 'functions/lib');
  return loadUserEnvs({ functionsSource, configDir: folder, projectDir: checkout, projectId });
}

describe('what is deployed to a project', () => {
  it.each([
    'wss://improv-voice-123456789012.us-central1.run.app/voice',
    'wss://voice.improv.example/voice',
    'wss://improv.example:8443/house/voice',
  ])('knows the voice service that is configured, in a fresh checkout too: %s', async (url) => {
    await configure('a-project', `# where it is\nVOICE_URL=${url}\n`);
    expect(deploymentOf('a-project', checkout)?.voiceUrl?.href).toBe(url);
    expect(deployedWith('a-project')).toMatchObject({ VOICE_URL: url });
  });

  it('has no voice where that is what was asked for', async () => {
    await configure('a-project', 'VOICE_URL=none\n');
    expect(deploymentOf('a-project', checkout)).toMatchObject({ voiceUrl: null });
  });

  it("takes what all projects share, and a project's own before it", async () => {
    await writeFile(join(folder, '.env'), 'VOICE_URL=none\n');
    await configure('first-project', 'VERTEX_LOCATION=eu\n');
    await configure('second-project', 'VOICE_URL=wss://voice.improv.example/voice\n');
    expect(deploymentOf('first-project', checkout)).toMatchObject({ voiceUrl: null });
    expect(deploymentOf('second-project', checkout)?.voiceUrl?.host).toBe('voice.improv.example');
    expect(deployedWith('second-project').VOICE_URL).toBe('wss://voice.improv.example/voice');
    await rm(join(folder, '.env'));
  });

  it('is nothing when the project is not configured, and the sentence says what to do', () => {
    expect(() => deploymentOf('unknown-project', checkout)).toThrow(
      'unknown-project is not configured: copy functions/config/.env.example to functions/config/.env.unknown-project and set VOICE_URL there.',
    );
  });

  it.each([
    ['', 'it is not set'],
    ['VOICE_URL=', 'it is not set'],
    ['VOICE_URL=https://improv-voice.run.app', 'it is "https://improv-voice.run.app"'],
    ['VOICE_URL=wss://improv-voice.run.app', 'it is "wss://improv-voice.run.app"'],
    ['VOICE_URL=ws://improv-voice.run.app/voice', 'it is "ws://'],
    ['VOICE_URL=wss://improv-voice.run.app/voice?key=1', 'it is "wss://'],
    ['VOICE_URL=wss://me:secret@improv-voice.run.app/voice', 'it is "wss://'],
    ['VOICE_URL=off', 'it is "off"'],
  ])('is nothing with %o', async (text, why) => {
    await configure('a-project', text);
    expect(() => deploymentOf('a-project', checkout)).toThrow(
      'VOICE_URL in functions/config/.env.a-project must be wss://…/voice, or none',
    );
    expect(() => deploymentOf('a-project', checkout)).toThrow(why);
  });

  it('has App Check under the site key that is configured, and none without', async () => {
    await configure('a-project', 'VOICE_URL=none\nAPP_CHECK_SITE_KEY=a-key\nENFORCE_APP_CHECK=true\n');
    expect(deploymentOf('a-project', checkout)?.appCheckSiteKey).toBe('a-key');
    expect(deployedWith('a-project')).toMatchObject({ ENFORCE_APP_CHECK: 'true' });
    await configure('a-project', 'VOICE_URL=none\n');
    expect(deploymentOf('a-project', checkout)?.appCheckSiteKey).toBeNull();
  });

  it.each([
    ['ENFORCE_APP_CHECK=true', 'would refuse every call'],
    ['ENFORCE_APP_CHECK=true\nAPP_CHECK_SITE_KEY=', 'would refuse every call'],
    ['ENFORCE_APP_CHECK=yes\nAPP_CHECK_SITE_KEY=a-key', 'must be true or false; it is "yes"'],
  ])('is nothing with an App Check that locks the door or seems to: %o', async (text, why) => {
    await configure('a-project', `VOICE_URL=none\n${text}\n`);
    expect(() => deploymentOf('a-project', checkout)).toThrow(why);
  });

  it('needs no configuration for no project, and for the emulators', () => {
    expect(deploymentOf(undefined, checkout)).toBeNull();
    expect(deploymentOf('demo-improv-olympics', checkout)).toBeNull();
  });
});

describe('a build for a project that is not configured', () => {
  it.each(['functions', 'web'])('is refused before it begins: %s', async (workspace) => {
    const { scripts } = JSON.parse(await readFile(join(root, workspace, 'package.json'), 'utf8'));
    const [first] = scripts.build.split(' && ');
    const { status, stderr } = spawnSync(process.execPath, first.split(' ').slice(1), {
      cwd: join(root, workspace),
      env: { GCLOUD_PROJECT: 'an-unknown-project' },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^an-unknown-project is not configured: [^\n]+\.\n$/);
  });

  it.each(['functions', 'hosting'] as const)(
    'is what firebase-tools runs before it deploys: %s',
    async (target) => {
      const firebase = JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8'));
      const workspace = target === 'hosting' ? 'web' : 'functions';
      const { predeploy } = [firebase[target]].flat()[0];
      expect(predeploy).toEqual([`npm --prefix "$PROJECT_DIR" run build --workspace ${workspace}`]);
    },
  );
});
