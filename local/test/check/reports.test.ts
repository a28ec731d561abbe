import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playwrightTally, vitestTally } from '../../src/check/reports.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function aReport(contents: object): Promise<string> {
  const file = join(folder, `${Math.random()}.json`);
  await writeFile(file, JSON.stringify(contents));
  return file;
}
const vitest = (passed: number, failed: number) =>
  aReport({
    numPassedTests: passed,
    numFailedTests: failed,
    numFailedTestSuites: 0,
    numTotalTests: passed + failed,
  });
const playwright = (expected: number, unexpected: number, flaky = 0) =>
  aReport({ stats: { expected, unexpected, flaky }, errors: [] });

describe('the tally', () => {
  it('counts tests', async () => {
    expect(await vitestTally(await vitest(7, 2), 1)).toMatchObject({ passed: 7, failed: 2 });
    expect(await playwrightTally(await playwright(5, 1), 1)).toMatchObject({ passed: 5, failed: 1 });
  });

  it('counts a flaky browser test as failed', async () => {
    expect(await playwrightTally(await playwright(5, 0, 1), 0)).toMatchObject({ passed: 5, failed: 1 });
  });

  it('names what failed, with the first line of its error', async () => {
    const report = await aReport({
      numPassedTests: 1,
      numFailedTests: 1,
      numFailedTestSuites: 1,
      numTotalTests: 2,
      testResults: [
        {
          name: 'a.test.ts',
          message: '',
          assertionResults: [
            { fullName: 'a door opens', status: 'passed', failureMessages: [] },
            {
              fullName: 'a door closes',
              status: 'failed',
              failureMessages: ['\u001b[31mit squeaks\u001b[39m\nat x'],
            },
          ],
        },
        { name: 'b.test.ts', message: 'cannot be read', assertionResults: [] },
      ],
    });
    expect((await vitestTally(report, 1)).failures).toEqual([
      'a door closes: it squeaks',
      'b.test.ts: cannot be read',
    ]);
    const browser = await aReport({
      stats: { expected: 1, unexpected: 1, flaky: 0 },
      errors: [],
      suites: [
        {
          specs: [{ title: 'a page', file: 'x.spec.ts', ok: true, tests: [] }],
          suites: [
            {
              specs: [
                {
                  title: 'a form',
                  file: 'x.spec.ts',
                  ok: false,
                  tests: [{ results: [{ error: { message: 'too late' } }] }],
                },
              ],
            },
          ],
        },
      ],
    });
    expect((await playwrightTally(browser, 1)).failures).toEqual(['x.spec.ts › a form: too late']);
  });

  it('never takes a run for passed that found no test, wrote no report, or failed outside of its tests', async () => {
    expect((await vitestTally(await vitest(0, 0), 0)).failed).toBe(1);
    expect((await vitestTally(await vitest(7, 0), 1)).failed).toBe(1);
    expect((await vitestTally(join(folder, 'none'), 0)).failed).toBe(1);
    expect((await playwrightTally(await playwright(0, 0), 0)).failed).toBe(1);
    expect((await playwrightTally(join(folder, 'none'), 0)).failed).toBe(1);
  });
});
