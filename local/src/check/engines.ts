import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onPath, runs } from './programs.ts';

/** Where Debian's packages put WebKitGTK's small browser, by machine and version. */
const libraries = '/usr/lib';

/**
 * The engines beside Chromium that the short tour runs in, as the environment tells it. Says which are missing: the tour
 * goes on without them.
 */
export function findEngines(say: (line: string) => void): NodeJS.ProcessEnv {
  const firefox = onPath('firefox-esr', 'firefox');
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  const miniBrowser = findMiniBrowser();
  const webKit = driver && xvfb && miniBrowser ? JSON.stringify({ driver, miniBrowser, xvfb }) : undefined;
  if (!firefox) say('Firefox is not installed: no tour in it. `apt-get install firefox-esr` brings it.');
  if (!webKit)
    say('WebKit is not installed: no tour in it. `apt-get install webkit2gtk-driver xvfb` brings it.');
  return { FIREFOX_PATH: firefox, WEBKIT_PATHS: webKit };
}

function findMiniBrowser(): string | undefined {
  return foldersIn(libraries)
    .flatMap((machine) => [join(libraries, machine), libraries])
    .flatMap((folder) =>
      foldersIn(folder)
        .filter((name) => name.startsWith('webkit2gtk-'))
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find(runs);
}

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
