import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagePolicy } from '@improv/web/pagePolicy';
import { expect, test } from 'playwright/test';

const { hosting } = JSON.parse(readFileSync(join(import.meta.dirname, '../firebase.json'), 'utf8')) as {
  hosting: { headers: { headers: { key: string; value: string }[] }[] };
};
const header = hosting.headers
  .flatMap(({ headers }) => headers)
  .find(({ key }) => key === 'Content-Security-Policy');
const site = 'https://improv.example/';

for (const configured of [
  'wss://improv-voice-1.us-central1.run.app/voice',
  'wss://voice.improv.example/voice',
  'wss://theatre.example:8443/voice',
]) {
  test(`a browser lets the deployed page connect to the voice service that is configured, and to no other: ${configured}`, async ({
    page,
  }) => {
    const policy = header?.value ?? '';
    const meta = pagePolicy(policy, { voiceUrl: new URL(configured) });
    await page.route(site, (route) =>
      route.fulfill({
        headers: { 'content-type': 'text/html', 'content-security-policy': policy },
        body: `<!doctype html><meta http-equiv="Content-Security-Policy" content="${meta}"><title>A stage</title>`,
      }),
    );
    await page.goto(site);
    /** What the browser kept the page from, while nothing there answers anybody. */
    const keptFrom = (urls: string[]) =>
      page.evaluate<string[]>(`(async () => {
        const kept = [];
        addEventListener('securitypolicyviolation', ({ blockedURI }) => kept.push(blockedURI));
        const ends = ${JSON.stringify(urls)}.map((url) => {
          const socket = new WebSocket(url);
          return new Promise((end) => socket.addEventListener('error', end));
        });
        await Promise.all(ends);
        return kept;
      })()`);
    expect(await keptFrom([configured])).toEqual([]);
    const others = ['wss://elsewhere.run.app/voice', 'wss://evil.example/voice'];
    expect(new Set(await keptFrom(others))).toEqual(new Set(others));
  });
}
