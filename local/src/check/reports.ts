import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { none, type Tally } from './tally.ts';

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
  numTotalTests: z.int(),
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
});

/** Vitest's JSON report; a run that wrote none, or found nothing to run, counts as one failure. */
export async function vitestTally(file: string, exitCode: number): Promise<Tally> {
  const report = VitestReport.safeParse(await readJson(file));
  if (!report.success) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numTotalTests } = report.data;
  const wrongOtherwise = numFailedTests === 0 && (exitCode !== 0 || numTotalTests === 0);
  return { passed: numPassedTests, failed: numFailedTests + (wrongOtherwise ? 1 : 0) };
}

/** Playwright's JSON report. A flaky test is a failed one. */
export async function playwrightTally(file: string, exitCode: number): Promise<Tally> {
  const report = PlaywrightReport.safeParse(await readJson(file));
  if (!report.success) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.data.stats;
  const failed = unexpected + flaky;
  const wrongOtherwise = failed === 0 && (exitCode !== 0 || expected === 0);
  return { passed: expected, failed: failed + (wrongOtherwise ? 1 : 0) };
}

/** One check that has no parts. */
export function commandTally(exitCode: number): Tally {
  return exitCode === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
