import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { stopProcess } from '@improv/testing/childService';
import { listenLocally } from '@improv/testing/listenLocally';
import type { Driver } from './driver.ts';

/** What Debian's packages bring. */
export interface WebKitPaths {
  readonly driver: string;
  readonly miniBrowser: string;
  /** The screen that a browser without a headless mode draws on. */
  readonly xvfb: string;
}

const graceMs = 3_000;
/** The property under which WebDriver passes on elements (W3C WebDriver, section 12). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKitGTK's small browser, over WebDriver. Its protocol does not tell what the page complains of. */
export async function startWebKit({ driver, miniBrowser, xvfb }: WebKitPaths): Promise<Driver> {
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of children.reverse()) await stopProcess(child, graceMs);
  };
  try {
    // It writes the number of a display that is free to the fourth of its files.
    const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    children.push(screen);
    const display = await firstLine(screen, screen.stdio[3] as Readable);
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: `:${display}`,
      // Its sandbox can't be set up by root, as which containers run.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    };
    children.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
    return await session(`http://127.0.0.1:${port}`, miniBrowser, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function session(url: string, binary: string, stop: () => Promise<void>): Promise<Driver> {
  const args = ['--automation'];
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args } };
  await answering(url);
  const { sessionId } = await ask<{ sessionId: string }>(`${url}/session`, { capabilities: { alwaysMatch } });
  const at = `${url}/session/${sessionId}`;
  const element = async (xpath: string): Promise<string> => {
    const found = await ask<Record<string, string>>(`${at}/element`, { using: 'xpath', value: xpath });
    return `${at}/element/${found[elementKey]}`;
  };
  return {
    open: (to) => ask(`${at}/url`, { url: to }),
    reload: () => ask(`${at}/refresh`, {}),
    evaluate: (expression) => ask(`${at}/execute/sync`, { script: `return (${expression})`, args: [] }),
    press: async (xpath) => ask(`${await element(xpath)}/click`, {}),
    type: async (xpath, text) => ask(`${await element(xpath)}/value`, { text }),
    complaints: () => [],
    close: async () => {
      await fetch(at, { method: 'DELETE' }).catch(() => undefined);
      await stop();
    },
  };
}

async function ask<T>(url: string, body: object): Promise<T> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: T & { message?: string } };
  if (!response.ok) throw new Error(`${new URL(url).pathname}: ${value.message}`);
  return value;
}

/** Waits until a server answers. @throws when it does not within some seconds */
async function answering(url: string): Promise<void> {
  for (let tries = 100; ; tries -= 1) {
    try {
      await fetch(`${url}/status`);
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

async function firstLine(child: ChildProcess, output: Readable): Promise<string> {
  const line = once(createInterface(output), 'line').then(([text]) => String(text));
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${child.spawnfile} ended before it was ready`);
  });
  return Promise.race([line, ended]);
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenLocally(server);
  server.close();
  await once(server, 'close');
  return port;
}
