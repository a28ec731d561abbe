import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../bin/packages.mjs';

const name = '[A-Z][A-Z0-9_]*|npm_[a-z_]+';
/** A variable by its name: `process.env.X`, `import.meta.env.X`, `outer.X`, `env['X']`, `defineString('X')`. */
const plain = new RegExp(
  `(?:\\b(?:\\w*[eE]nv|environment|outer)\\??\\.|\\benv\\[['"]|\\bdefine(?:String|Int|Boolean|Secret|List|Float)\\(\\s*['"])(${name})\\b`,
  'g',
);
/** `const { X, Y: y = '' } = process.env`, and a function's parameter of that kind. */
const taken = /\{([^{}]*)\}\s*(?:=\s*(?:process\.)?env\b|:\s*(?:Readonly<)?Record<string, string)/g;
/** A variable whose name is made: the template, with what is filled in left out. */
const made = /\benv\[`([^`]*)`\]/g;
/** A variable whose name is in a variable: all names that such a file has. */
const computed = /(?<!delete )\b(?:process\.)?env\[\w+\](?!\s*=[^=])/;
const quoted = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;

/** Which environment variables a source reads. */
function readsOf(source: string): string[] {
  const all = (pattern: RegExp) => [...source.matchAll(pattern)].map((found) => found[1] ?? found[0]);
  return [
    ...all(plain),
    ...all(taken).flatMap((list) => list.match(/(?<=^|[\s,{])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g) ?? []),
    ...all(made).map((template) => template.replace(/\$\{[^}]*\}/g, '<>')),
    ...(computed.test(source) ? all(quoted) : []),
  ];
}

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:[cm]?[jt]sx?)$|Dockerfile$/.test(file) && !file.endsWith('environmentDoc.test.ts'))
  .filter((file) => existsSync(join(root, file)));
const sources = files.map((file) => readFileSync(join(root, file), 'utf8'));
const page = readFileSync(join(root, 'docs/environment.md'), 'utf8');
const [own = '', setForOthers = ''] = page.split(/^## Set for/m);
const rows = (tables: string) =>
  [...tables.matchAll(/^\| `([^`]+)` \|/gm)].map(([, row = '']) => row.replace(/<\w+>/g, '<>'));

describe('docs/environment.md', () => {
  const read = new Set(sources.flatMap(readsOf));

  it('has a row for every variable that the sources read', () => {
    const known = new Set(rows(page));
    expect([...read].filter((variable) => !known.has(variable)).sort()).toEqual([]);
  });

  it('names no variable that nothing reads', () => {
    expect(rows(own).length).toBeGreaterThan(40);
    expect(rows(own).filter((row) => !read.has(row))).toEqual([]);
  });

  it('names no variable for others that nothing sets', () => {
    const mentioned = (row: string) => sources.some((source) => new RegExp(`\\b${row}\\b`).test(source));
    expect(rows(setForOthers).filter((row) => !mentioned(row))).toEqual([]);
  });

  it.each([
    ['process.env.SOME_NAME ?? 1', ['SOME_NAME']],
    ['import.meta.env.VITE_NAME', ['VITE_NAME']],
    ["settings(env['SOME_NAME'])", ['SOME_NAME']],
    ["defineSecret('SOME_NAME')", ['SOME_NAME']],
    ['const { SOME_NAME } = process.env;', ['SOME_NAME']],
    ["const { SOME_NAME: some = '', ...rest } = env as Parsed;", ['SOME_NAME']],
    [['env[`CAST_', '{part}_MODEL`]'].join('$'), ['CAST_<>_MODEL']],
    ["const of = (name: 'SOME_NAME' | 'AN_OTHER') => process.env[name];", ['SOME_NAME', 'AN_OTHER']],
    ['for (const name of names) delete process.env[name];', []],
    ["throw new Error('INVALID_ARGUMENT')", []],
  ])('sees what %s reads', (source, variables) => {
    expect(readsOf(source)).toEqual(variables);
  });
});
