import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import type { BrowserContext } from 'playwright/test';

const siteKey = 'site-key-of-the-tests';
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The app, built with a site key as it is for a deploy that has App Check. */
export interface Built {
  /** Where it is served, with the headers that Hosting sends. */
  readonly url: string;
  remove(): Promise<void>;
}

/**
 * @param appUrl where the stack's own build is; it tells the headers that Hosting sends
 * @throws with Vite's own words when it can't be built
 */
export async function buildWithAppCheck(appUrl: string): Promise<Built> {
  const hosted = await fetch(appUrl);
  const policy = hosted.headers.get('content-security-policy') ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'improv-app-check-'));
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--mode', 'emulator', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: join(import.meta.dirname, '../../web'),
      env: { ...process.env, NODE_ENV: 'production', VITE_APP_CHECK_SITE_KEY: siteKey },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = extname(pathname) ? pathname : '/index.html';
    const body = await readFile(join(folder, path)).catch(() => null);
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
    response.setHeader('content-security-policy', policy);
    response.writeHead(body ? 200 : 404).end(body);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    remove: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Answers for reCAPTCHA Enterprise and for App Check, so that a page gets its token without a network: the part of
 * `grecaptcha.enterprise` that the SDK uses, and the exchange of its answer for a token.
 * @param token what App Check makes of a browser that reCAPTCHA vouches for
 * @returns what the page asked App Check with, as it came
 */
export async function standInForRecaptcha(context: BrowserContext, token: string): Promise<unknown[]> {
  const exchanged: unknown[] = [];
  await context.route('https://www.google.com/recaptcha/enterprise.js*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `(${grecaptcha})()` }),
  );
  await context.route('https://content-firebaseappcheck.googleapis.com/**', async (route) => {
    const request = route.request();
    exchanged.push({ path: new URL(request.url()).pathname, ...request.postDataJSON() });
    await route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      json: { token, ttl: '3600s' },
    });
  });
  return exchanged;
}

const grecaptcha = `function () {
  let vouched;
  window.grecaptcha = {
    enterprise: {
      ready: (then) => setTimeout(then),
      render: (container, { sitekey, callback }) => {
        vouched = () => { callback('vouched for by ' + sitekey); return 'vouched for by ' + sitekey; };
        return 0;
      },
      execute: async () => vouched(),
    },
  };
}`;
