import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { StartupError } from '../launch/startupError.ts';
import { onPath, runs } from './programs.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium for the browser tests: the one named by CHROMIUM_PATH, Playwright's, or the system's. As root on Debian
 * one is installed when there is none.
 * @returns the path of the executable
 * @throws StartupError that says what to install
 */
export function findChromium(say: (line: string) => void): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new StartupError(`CHROMIUM_PATH names ${named}, which can't be run.`);
  }
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say("installing Debian's chromium");
    const added = apt('install', '-y', '--no-install-recommends', 'chromium');
    // The list of packages may be missing or old.
    if (!added && apt('update')) apt('install', '-y', '--no-install-recommends', 'chromium');
    const now = installed();
    if (now) return now;
  }
  throw new StartupError(
    'The browser tests need a Chromium: run `apt-get install chromium` as root, or `npx playwright install chromium`.',
  );
}

function installed(): string | undefined {
  const own = chromium.executablePath();
  return runs(own) ? own : onPath(...names);
}

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
