import { describe, expect, it } from 'vitest';
import { missing, named, rowsOf } from './namedTests.ts';

const rows = rowsOf('docs/security.md');

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
