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
    expect(await vitestTally(await vitest(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
    expect(await playwrightTally(await playwright(5, 1), 1)).toEqual({ passed: 5, failed: 1 });
  });

  it('counts a flaky browser test as failed', async () => {
    expect(await playwrightTally(await playwright(5, 0, 1), 0)).toEqual({ passed: 5, failed: 1 });
  });

  it('never takes a run for passed that found no test, wrote no report, or failed outside of its tests', async () => {
    expect((await vitestTally(await vitest(0, 0), 0)).failed).toBe(1);
    expect((await vitestTally(await vitest(7, 0), 1)).failed).toBe(1);
    expect((await vitestTally(join(folder, 'none'), 0)).failed).toBe(1);
    expect((await playwrightTally(await playwright(0, 0), 0)).failed).toBe(1);
    expect((await playwrightTally(join(folder, 'none'), 0)).failed).toBe(1);
  });
});
