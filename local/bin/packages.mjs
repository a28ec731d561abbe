import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

/** The checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Installs the packages when what is installed is not what the lock file names. Two commands begun at once install
 * once.
 * @param {(line: string) => void} say progress
 * @throws {Error} whose message says what went wrong, after npm's last lines
 */
export async function bringPackagesUpToDate(say) {
  if (upToDate()) return;
  mkdirSync(join(root, '.local'), { recursive: true });
  await withLock(
    join(root, '.local/packages.lock'),
    async () => {
      if (upToDate()) return;
      say('installing packages, once: about two minutes');
      const begun = Date.now();
      await installPackages();
      say(`packages installed (${Math.round((Date.now() - begun) / 1000)} s)`);
    },
    () => say('waiting for another command to finish installing packages'),
  );
}

function upToDate() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const installed = readLock(join(root, 'node_modules/.package-lock.json'));
  return !installPending(wanted, installed, (path) => existsSync(join(root, path)));
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether `npm ci` is due, told from what the files say and not from their times: a git checkout sets those as it
 * likes. npm writes the installed lock last, so an install cut short leaves none.
 * @param {Record<string, Entry> | undefined} wanted `packages` of package-lock.json
 * @param {Record<string, Entry> | undefined} installed `packages` of node_modules/.package-lock.json
 * @param {(path: string) => boolean} exists whether an installed package is still there
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Entry
 */
export function installPending(wanted, installed, exists) {
  if (!wanted || !installed) return true;
  for (const [path, entry] of Object.entries(wanted)) {
    const found = installed[path];
    // What is optional may be for other machines.
    if (!found && path !== '' && !entry.optional) return true;
    if (found && (found.version !== entry.version || found.integrity !== entry.integrity)) return true;
  }
  return Object.keys(installed).some((path) => !(path in wanted) || !exists(path));
}

function installPackages() {
  // npm's own Node: the one in node_modules is about to be replaced.
  const npm = process.env.npm_execpath;
  const [file, ...before] = npm
    ? [process.env.npm_node_execpath ?? process.execPath, npm]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const args = [...before, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  return new Promise((done, fail) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: file === 'npm.cmd',
    });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const stop = () => child.kill('SIGTERM');
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.on('error', () =>
      fail(new Error('npm was not found: it comes with Node, install it and try again.')),
    );
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (code === 0) done();
      else fail(new Error(whyInstallFailed(output)));
    });
  });
}

/** npm's last lines, then one sentence. */
export function whyInstallFailed(output) {
  if (output.includes('ENOSPC')) return 'No disk space left for the packages: they need about 1 GB.';
  const lastLines = output.trim().split('\n').slice(-12).join('\n');
  const reason = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output)
    ? 'the package registry could not be reached'
    : /EACCES|EPERM|EROFS/.test(output)
      ? 'this folder, or the npm cache, may not be written to'
      : '`npm ci` did not succeed; its last lines are above';
  return `${lastLines}\nThe packages could not be installed: ${reason}.`;
}
