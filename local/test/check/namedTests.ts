import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../bin/packages.mjs';

/** A test as a page names it: its file and its title. */
export interface NamedTest {
  readonly file: string;
  readonly name: string;
}

/** A row of a page's tables: a threat or a fault, what stops it, and the tests that show it. */
export interface Row {
  readonly threat: string;
  readonly stop: string;
  readonly tests: readonly (NamedTest | string)[];
}

/**
 * The rows of all tables of three columns; what can't be read as `file` › name stays as it is written.
 * @param page its path from the root
 */
export function rowsOf(path: string): Row[] {
  return readFileSync(join(root, path), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (threat|what others met|---) \|/.test(line))
    .map((line) => {
      const [threat = '', stop = '', tests = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { threat, stop, tests: tests.split('<br>').map(named) };
    });
}

export function named(entry: string): NamedTest | string {
  const [, file, name] = /^`([^`]+)` › (.+)$/.exec(entry) ?? [];
  return file && name ? { file, name } : entry;
}

/** Why a test is not where it is said to be; undefined when it is. */
export function missing(test: NamedTest | string): string | undefined {
  if (typeof test === 'string') return `not a test: ${test}`;
  const path = join(root, test.file);
  if (!existsSync(path)) return `no such file: ${test.file}`;
  const source = readFileSync(path, 'utf8');
  const escaped = test.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "\\\\?'");
  const title = new RegExp(`(?:\\(|,)\\s*(['"\`])${escaped}\\1\\s*,`);
  return title.test(source) ? undefined : `no such test in ${test.file}: ${test.name}`;
}
