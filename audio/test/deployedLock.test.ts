import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployedLock } from '../../deployedLock.ts';

const root = join(import.meta.dirname, '../..');
const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const rootLock = readJson('package-lock.json');

/** A lock file of a checkout with the workspace `service`. @param needs by the folder of each package */
function lockOf(needs: Record<string, Record<string, string>>) {
  const entries = Object.entries(needs).map(([folder, dependencies]) => [
    folder,
    { version: '1.0.0', integrity: `sha512-${folder}`, dependencies },
  ]);
  return { lockfileVersion: 3, packages: { service: {}, ...Object.fromEntries(entries) } };
}

const deployed = (dependencies: Record<string, string>) => ({ name: 'deployed', dependencies });
/** Where each package is, and which of the checkout's it is. */
function placed(needs: Record<string, Record<string, string>>, dependencies: Record<string, string>) {
  const { packages } = deployedLock('service', deployed(dependencies), lockOf(needs));
  const found = Object.entries(packages).filter(([folder]) => folder !== '');
  return Object.fromEntries(
    found.map(([folder, { integrity }]) => [folder, integrity?.slice('sha512-'.length)]),
  );
}

describe('the lock file of what is deployed', () => {
  it('has what is needed, and what that needs, and nothing else', () => {
    const needs = { 'node_modules/a': { b: '1' }, 'node_modules/b': {}, 'node_modules/tool': {} };
    expect(placed(needs, { a: '1' })).toEqual({
      'node_modules/a': 'node_modules/a',
      'node_modules/b': 'node_modules/b',
    });
  });

  it('keeps versions apart where the checkout does', () => {
    const needs = {
      'node_modules/a': { b: '1', c: '1' },
      'node_modules/a/node_modules/b': { c: '1' },
      'node_modules/a/node_modules/c': {},
      'node_modules/b': {},
    };
    expect(placed(needs, { b: '2', a: '1' })).toEqual(
      Object.fromEntries(Object.keys(needs).map((of) => [of, of])),
    );
  });

  it("brings the workspace's own packages to the top, and another version to the package that needs it", () => {
    const needs = {
      'service/node_modules/a': { b: '1' },
      'node_modules/a': { b: '1' },
      'node_modules/b': { a: '1' },
    };
    expect(placed(needs, { a: '2' })).toEqual({
      'node_modules/a': 'service/node_modules/a',
      'node_modules/b': 'node_modules/b',
      'node_modules/b/node_modules/a': 'node_modules/a',
    });
  });

  it('forgets what was for development to the checkout, where an install would leave it out', () => {
    const lock = lockOf({ 'node_modules/a': {}, 'node_modules/b': {} });
    Object.assign(lock.packages, {
      'node_modules/a': { ...lock.packages['node_modules/a'], dev: true },
      'node_modules/b': { ...lock.packages['node_modules/b'], devOptional: true },
    });
    const { packages } = deployedLock('service', deployed({ a: '1', b: '1' }), lock);
    expect(packages['node_modules/a']).not.toHaveProperty('dev');
    expect(packages['node_modules/b']).toMatchObject({ optional: true });
  });

  it('is not to be had with a package that the lock file of the checkout lacks, or has no hash of', () => {
    expect(() => placed({ 'node_modules/a': { b: '1' } }, { a: '1' })).toThrow(/node_modules\/a needs b/);
    const unhashed = {
      lockfileVersion: 3,
      packages: { service: {}, 'node_modules/a': { version: '1.0.0' } },
    };
    expect(() => deployedLock('service', deployed({ a: '1' }), unhashed)).toThrow(/needs a, .* hash/);
  });
});

describe.each(['audio', 'functions'])('what is deployed of %s', (workspace) => {
  const { dependencies } = readJson(`${workspace}/package.json`);
  const lock = deployedLock(workspace, deployed(dependencies), rootLock);
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'improv-deployed-'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify(deployed(dependencies)));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is what the checkout has been tested with', () => {
    const tested = new Set(
      Object.values(rootLock.packages).map((entry) => (entry as { integrity: string }).integrity),
    );
    const packages = Object.entries(lock.packages).filter(([of]) => of !== '');
    expect(packages.length).toBeGreaterThan(50);
    expect(packages.filter(([, { integrity }]) => !tested.has(integrity ?? ''))).toEqual([]);
    expect(packages.filter(([of]) => /node_modules\/(vitest|esbuild|typescript)$/.test(of))).toEqual([]);
  });

  it('is installed by npm from the lock file alone, without a registry', () => {
    const npm = process.env.npm_execpath;
    const [file, ...before] = npm ? [process.execPath, npm] : ['npm'];
    const args = [
      'ci',
      '--omit=dev',
      '--ignore-scripts',
      '--dry-run',
      '--offline',
      '--cache',
      join(folder, 'cache'),
    ];
    const said = execFileSync(file ?? 'npm', [...before, ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(said).toMatch(new RegExp(`added ${Object.keys(lock.packages).length - 1} packages`));
  });
});

describe('the container', () => {
  const dockerfile = readFileSync(join(root, 'audio/Dockerfile'), 'utf8');
  const all = (instruction: string) =>
    [...dockerfile.matchAll(new RegExp(`^${instruction} (.*)$`, 'gm'))].map(([, rest]) => rest);

  it('stands on an image that is named by its digest', () => {
    expect(all('FROM')).toEqual([expect.stringMatching(/^node:24\.\d+\.\d+-slim@sha256:[0-9a-f]{64}$/)]);
  });

  it('installs from the lock file, and runs no script of a package', () => {
    expect(all('COPY')[0]).toBe('package.json package-lock.json ./');
    expect(all('RUN')).toEqual([expect.stringMatching(/^npm ci .*--ignore-scripts/)]);
  });
});
