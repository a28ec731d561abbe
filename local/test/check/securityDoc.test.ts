import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../bin/packages.mjs';

interface NamedTest {
  readonly file: string;
  readonly name: string;
}

interface Row {
  readonly threat: string;
  readonly stop: string;
  readonly tests: readonly (NamedTest | string)[];
}

/** The rows of all tables; what can't be read as `file` › name stays as it is written. */
function rowsOf(page: string): Row[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (threat|---) \|/.test(line))
    .map((line) => {
      const [threat = '', stop = '', tests = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { threat, stop, tests: tests.split('<br>').map(named) };
    });
}

function named(entry: string): NamedTest | string {
  const [, file, name] = /^`([^`]+)` › (.+)$/.exec(entry) ?? [];
  return file && name ? { file, name } : entry;
}

/** Why a test is not where it is said to be; undefined when it is. */
function missing(test: NamedTest | string): string | undefined {
  if (typeof test === 'string') return `not a test: ${test}`;
  const path = join(root, test.file);
  if (!existsSync(path)) return `no such file: ${test.file}`;
  const source = readFileSync(path, 'utf8');
  const escaped = test.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "\\\\?'");
  const title = new RegExp(`(?:\\(|,)\\s*(['"\`])${escaped}\\1\\s*,`);
  return title.test(source) ? undefined : `no such test in ${test.file}: ${test.name}`;
}

const rows = rowsOf(readFileSync(join(root, 'docs/security.md'), 'utf8'));

describe('docs/security.md', () => {
  it('says of every threat what stops it, and names a test', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      expect([row.threat, row.stop]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
      expect(row.tests.length).toBeGreaterThan(0);
    }
  });

  it('names no test that is not there', () => {
    expect(rows.flatMap(({ tests }) => tests.map(missing)).filter((why) => why !== undefined)).toEqual([]);
  });

  it.each([
    ['a test that was never written', '`local/test/check/securityDoc.test.ts` › is proved by magic'],
    ['a file that is not there', '`local/test/check/magic.test.ts` › names no test that is not there'],
    ['words that are no title', '`local/test/check/securityDoc.test.ts` › names no test'],
    ['an empty cell', ''],
  ])('would not pass with %s', (_, entry) => {
    expect(missing(named(entry))).toMatch(/^no/);
  });
});
