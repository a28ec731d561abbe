import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../bin/packages.mjs';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
/** Records are of their day; their index is not. */
const record = /^docs\/decisions\/\d/;
const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((page) => page !== '' && !record.test(page) && existsSync(join(root, page)));

/** What a page's text names of the repository: from the root, whether by a link or between backticks. */
function pathsIn(page: string, text: string): string[] {
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) =>
    join(dirname(page), link),
  );
  const folders = ['docs', ...workspaces].join('|');
  const quoted = [...text.matchAll(new RegExp(`\`((?:${folders})/[^\`\\s<>*{…]*)(?=\`)`, 'g'))].map(
    ([, path = '']) => path,
  );
  return [...links, ...quoted];
}

/** What a build makes, and what each developer or project has of its own. */
const made = /(?:^|\/)(?:lib|dist[^/]*)(?:\/|$)/;
const missing = (path: string) => !made.test(path) && !existsSync(join(root, path));

describe('the handbook', () => {
  it.each(pages)('%s names no file that is not there', (page) => {
    // The index says where things have moved from.
    const text = read(page).replace(/\n\| in the records \|[\s\S]*$/, '');
    expect(pathsIn(page, text).filter(missing)).toEqual([]);
  });

  it.each(['coreOrder', 'voiceOrder', 'webOrder'])('shows %s as it is checked', (order) => {
    const [, checked = ''] =
      new RegExp(`const ${order} = \\[([^\\]]*)\\]`).exec(read('.dependency-cruiser.cjs')) ?? [];
    const [, shown = ''] =
      new RegExp(`<!-- order: ${order} -->([^<]*)`).exec(read('docs/architecture.md')) ?? [];
    const names = [...checked.matchAll(/'([^']+)'/g)].map(([, folder]) => folder);
    expect(names.length).toBeGreaterThan(2);
    expect(shown.trim().split(/\s*→\s*/)).toEqual(names);
  });

  it('lists every decision with its title, and every record has a status', () => {
    const index = read('docs/decisions/README.md');
    const records = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'docs/decisions'], {
      cwd: root,
      encoding: 'utf8',
    })
      .split('\n')
      .filter((file) => record.test(file));
    expect(records.length).toBeGreaterThan(30);
    for (const file of records) {
      const [, number, title] = /^# (\d{3}): (.+)$/m.exec(read(file)) ?? [];
      expect(read(file)).toMatch(/^\*\*Status\.\*\* (?:Accepted|Superseded|Proposed|Formatting)/m);
      expect(index).toContain(`| [${number}](${file.replace('docs/decisions/', '')}) | ${title} |`);
    }
  });

  it.each([
    ['a link', 'see [x](../nowhere/file.ts)'],
    ['a path', 'see `core/src/nowhere.ts`'],
  ])('would not pass with %s to nowhere', (_, text) => {
    expect(pathsIn('docs/page.md', text).filter(missing)).not.toEqual([]);
  });
});
