// What is configured for the project that a deploy goes to. Run by itself, before a build, it refuses one that is not:
//   GCLOUD_PROJECT=my-project node deployment.ts
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';

/** What a deploy goes by. */
export interface Deployment {
  /** Where the voice service is; null when voice is not deployed. */
  readonly voiceUrl: URL | null;
  /** Of reCAPTCHA Enterprise; null in an app without App Check. */
  readonly appCheckSiteKey: string | null;
}

/** The configuration can't be deployed; the message says in one sentence what to do. */
export class NotConfigured extends Error {}

/** From the checkout; firebase.json names it to firebase-tools too. */
const folder = 'functions/config';
const noVoice = 'none';

const VoiceUrl = z.string().refine((text) => {
  const url = URL.parse(text);
  if (url?.protocol !== 'wss:' || !url.pathname.endsWith('/voice')) return false;
  return url.href === `${url.origin}${url.pathname}`;
});

/**
 * Reads what is configured for the project that is built for, as firebase-tools will for its functions.
 * @param project as firebase-tools tells a build, in `GCLOUD_PROJECT`; none is a build for no project, and `demo-…` one for
 * the emulators
 * @returns null for these two, which need no configuration
 * @throws NotConfigured
 */
export function deploymentOf(
  project: string | undefined,
  checkout: string = import.meta.dirname,
): Deployment | null {
  if (!project || project.startsWith('demo-')) return null;
  const own = `${folder}/.env.${project}`;
  if (!existsSync(join(checkout, own))) {
    throw new NotConfigured(
      `${project} is not configured: copy ${folder}/.env.example to ${own} and set VOICE_URL there.`,
    );
  }
  const files = [`${folder}/.env`, own]
    .map((file) => join(checkout, file))
    .filter((file) => existsSync(file));
  const env = Object.assign({}, ...files.map((file) => parseEnv(readFileSync(file, 'utf8'))));
  const { VOICE_URL: voice = '', ...appCheck } = env as Record<string, string>;
  const appCheckSiteKey = siteKeyOf(appCheck, own);
  if (voice === noVoice) return { voiceUrl: null, appCheckSiteKey };
  if (VoiceUrl.safeParse(voice).success) return { voiceUrl: new URL(voice), appCheckSiteKey };
  const found = voice === '' ? 'it is not set' : `it is "${voice}"`;
  throw new NotConfigured(
    `VOICE_URL in ${own} must be wss://…/voice, or ${noVoice} to deploy without voice; ${found}.`,
  );
}

/** @throws NotConfigured when the functions would refuse every call */
function siteKeyOf(
  { APP_CHECK_SITE_KEY: siteKey = '', ENFORCE_APP_CHECK: enforced = 'false' }: Record<string, string>,
  file: string,
): string | null {
  if (enforced !== 'true' && enforced !== 'false') {
    throw new NotConfigured(`ENFORCE_APP_CHECK in ${file} must be true or false; it is "${enforced}".`);
  }
  if (enforced === 'true' && siteKey === '') {
    throw new NotConfigured(
      `ENFORCE_APP_CHECK in ${file} would refuse every call: without an APP_CHECK_SITE_KEY the app sends no App Check token.`,
    );
  }
  return siteKey || null;
}

if (import.meta.main) {
  try {
    deploymentOf(process.env.GCLOUD_PROJECT);
  } catch (error) {
    if (!(error instanceof NotConfigured)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
