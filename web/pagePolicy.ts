import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type Deployment, deploymentOf } from '../deployment.ts';

const firebaseJson = join(import.meta.dirname, '../firebase.json');
/** What Hosting's header allows of voice: firebase.json is one for all projects, and doesn't know the address. */
const anyVoice = 'wss:';

interface FirebaseJson {
  readonly hosting: { readonly headers: readonly { headers: readonly { key: string; value: string }[] }[] };
}

/**
 * The policy that a page of the app brings itself. It holds besides Hosting's, so it can only take away: of all the voice
 * services that Hosting's header lets it connect to, the one that is configured is left.
 * @param header Hosting's
 * @throws when the header has no `connect-src` to go by
 */
export function pagePolicy(header: string, { voiceUrl }: Pick<Deployment, 'voiceUrl'>): string {
  const connect = header.split(/;\s*/).find((directive) => directive.startsWith('connect-src '));
  const words = connect?.split(' ') ?? [];
  if (!words.includes(anyVoice)) throw new Error(`firebase.json's connect-src is to have ${anyVoice}`);
  const left = words.filter((word) => word !== anyVoice);
  return [...left, ...(voiceUrl ? [voiceUrl.origin] : [])].join(' ');
}

/**
 * Puts the page's own policy into what is built for a project.
 * @param checkout where the project is configured
 */
export function pagePolicyPlugin(project: string | undefined, checkout?: string): Plugin {
  return {
    name: 'page-policy',
    apply: (_, { command, mode }) => command === 'build' && mode === 'production',
    transformIndexHtml() {
      const deployment = deploymentOf(project, checkout);
      if (!deployment) return [];
      const { hosting } = JSON.parse(readFileSync(firebaseJson, 'utf8')) as FirebaseJson;
      const header = hosting.headers
        .flatMap(({ headers }) => headers)
        .find(({ key }) => key === 'Content-Security-Policy');
      const content = pagePolicy(header?.value ?? '', deployment);
      const attrs = { 'http-equiv': 'Content-Security-Policy', content };
      // Before anything that is loaded: it holds only for what comes after it.
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  };
}
