import { describe, expect, it } from 'vitest';
import { missing, rowsOf } from './namedTests.ts';

const rows = rowsOf('docs/field.md');

describe('docs/field.md', () => {
  it('says of everything that others met what happens here, and names a test or says that there is none', () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect([row.threat, row.stop]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
      expect(row.tests.length).toBeGreaterThan(0);
    }
  });

  it('names no test that is not there', () => {
    const tests = rows.flatMap((row) => row.tests).filter((test) => test !== 'can’t be tried here');
    expect(tests.map(missing).filter((why) => why !== undefined)).toEqual([]);
  });
});
