import { readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { none, type Tally } from './tally.ts';

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
  numTotalTests: z.int(),
  testResults: z
    .array(
      z.object({
        name: z.string(),
        message: z.string().default(''),
        assertionResults: z.array(
          z.object({
            fullName: z.string(),
            status: z.string(),
            failureMessages: z.array(z.string()).nullish(),
          }),
        ),
      }),
    )
    .default([]),
});
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
  suites: z.array(z.lazy(() => Suite)).default([]),
});
interface Suite {
  readonly specs?: readonly z.infer<typeof Spec>[];
  readonly suites?: readonly Suite[];
}
const Spec = z.object({
  title: z.string(),
  file: z.string().default(''),
  ok: z.boolean(),
  tests: z
    .array(
      z.object({
        results: z.array(z.object({ error: z.object({ message: z.string().optional() }).nullish() })),
      }),
    )
    .default([]),
});
const Suite: z.ZodType<Suite> = z.object({
  specs: z.array(Spec).default([]),
  suites: z.array(z.lazy(() => Suite)).default([]),
});

/** Vitest's JSON report; a run that wrote none, or found nothing to run, counts as one failure. */
export async function vitestTally(file: string, exitCode: number): Promise<Tally> {
  const report = VitestReport.safeParse(await readJson(file));
  if (!report.success) return { passed: 0, failed: 1, failures: [`no report: ${file}`] };
  const { numPassedTests, numFailedTests, numTotalTests, testResults } = report.data;
  const wrongOtherwise = numFailedTests === 0 && (exitCode !== 0 || numTotalTests === 0);
  const failures = testResults.flatMap(({ name, message, assertionResults }) => [
    ...(assertionResults.length === 0 && message !== '' ? [told(name, message)] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => told(fullName, failureMessages?.[0])),
  ]);
  return { passed: numPassedTests, failed: numFailedTests + (wrongOtherwise ? 1 : 0), failures };
}

/** Playwright's JSON report. A flaky test is a failed one. */
export async function playwrightTally(file: string, exitCode: number): Promise<Tally> {
  const report = PlaywrightReport.safeParse(await readJson(file));
  if (!report.success) return { passed: 0, failed: 1, failures: [`no report: ${file}`] };
  const { expected, unexpected, flaky } = report.data.stats;
  const failed = unexpected + flaky;
  const wrongOtherwise = failed === 0 && (exitCode !== 0 || expected === 0);
  const failures = report.data.suites.flatMap(specsOf).flatMap(({ title, file: spec, ok, tests }) => {
    const results = tests.flatMap((test) => test.results);
    const error = results.find((result) => result.error)?.error;
    return ok && !error ? [] : [told(`${spec} › ${title}`, error?.message)];
  });
  return { passed: expected, failed: failed + (wrongOtherwise ? 1 : 0), failures };
}

/** One check that has no parts. @param name of what was run */
export function commandTally(name: string, exitCode: number): Tally {
  if (exitCode === 0) return { ...none, passed: 1 };
  return { ...none, failed: 1, failures: [`${name} ended with ${exitCode}`] };
}

function specsOf({ specs = [], suites = [] }: Suite): z.infer<typeof Spec>[] {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** A test's name and the first line of its error, without colours. */
function told(name: string, message = ''): string {
  const [line = ''] = stripVTControlCharacters(message).split('\n');
  return line === '' ? name : `${name}: ${line.slice(0, 300)}`;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
