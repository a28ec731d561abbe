import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installPending, root, whyInstallFailed } from '../../bin/packages.mjs';

const there = () => true;
const wanted = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'x' },
  'node_modules/mac-only': { version: '2.0.0', integrity: 'y', optional: true },
};
const installed = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } };

describe('installing packages', () => {
  it('is not needed when everything that this machine can use is there', () => {
    expect(installPending(wanted, installed, there)).toBe(false);
  });

  it('is needed when nothing is installed, or an install was cut short', () => {
    expect(installPending(wanted, undefined, there)).toBe(true);
  });

  it('is needed when the lock file names another version, or the same one with other contents', () => {
    const newer = { ...wanted, 'node_modules/a': { version: '1.0.1', integrity: 'x' } };
    const other = { ...wanted, 'node_modules/a': { version: '1.0.0', integrity: 'z' } };
    expect(installPending(newer, installed, there)).toBe(true);
    expect(installPending(other, installed, there)).toBe(true);
  });

  it('is needed when a package is missing, gone from the disk, or no longer wanted', () => {
    expect(installPending({ ...wanted, 'node_modules/b': { version: '1.0.0' } }, installed, there)).toBe(
      true,
    );
    expect(installPending(wanted, installed, () => false)).toBe(true);
    expect(installPending(wanted, { ...installed, 'node_modules/old': { version: '1.0.0' } }, there)).toBe(
      true,
    );
  });

  it.each([
    ['npm error code ENOSPC', 'No disk space left for the packages: they need about 1 GB.'],
    [
      'npm error code EAI_AGAIN',
      'The packages could not be installed: the package registry could not be reached.',
    ],
    [
      'npm error code EACCES',
      'The packages could not be installed: this folder, or the npm cache, may not be written to.',
    ],
  ])('that fails with "%s" ends in a sentence', (output, sentence) => {
    expect(whyInstallFailed(output)).toContain(sentence);
  });
});

it('the lock file names no registry, so that it works behind any mirror', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const addresses = Object.values<{ resolved?: string }>(packages).flatMap(({ resolved }) => resolved ?? []);
  expect(addresses.filter((address) => address.includes(':'))).toEqual([]);
});
