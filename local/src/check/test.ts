// `npm test`: everything that must hold, from the format to a whole show in a real browser.
//   npm test -- [--only STEP,STEP] [FILE …]   some steps; of the tests, those in files whose paths begin so

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../bin/packages.mjs';
import { compileCache } from '../launch/environment.ts';
import { freeOffset } from '../launch/freePorts.ts';
import { progressTo } from '../launch/progress.ts';
import { type Stack, startStack } from '../launch/stack.ts';
import { sentenceOf } from '../launch/startupError.ts';
import { host, ports, testOffset } from '../ports.ts';
import { findChromium } from './chromium.ts';
import { findEngines } from './engines.ts';
import { commandTally, playwrightTally, vitestTally } from './reports.ts';
import { run } from './run.ts';
import { none, sum, type Tally } from './tally.ts';

const stepNames = ['static', 'unit', 'eval', 'integration', 'browser'] as const;
type StepName = (typeof stepNames)[number];

const say = (line: string) => console.log(line);
const packageFile = (name: string, file: string) => join(root, 'node_modules', name, file);

// Tests play with the understudy and build for no project, whatever the developer plays with and deploys to.
for (const name of ['GCLOUD_PROJECT', 'GEMINI_API_KEY', 'GOOGLE_GENAI_USE_VERTEXAI', 'UNDERSTUDY_URL'])
  delete process.env[name];

/** As it was given, with what Node has compiled before, and without a search for a cloud around it. */
const outer = {
  ...process.env,
  NODE_COMPILE_CACHE: compileCache,
  METADATA_SERVER_DETECTION: 'none',
};

let stopStack = async () => {};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void stopStack().finally(() => process.exit(1)));
}

const { steps, files } = readArguments();
const scratch = await mkdtemp(join(tmpdir(), 'improv-test-'));
let tally: Tally = none;
/** Called once a result is there: what goes on side by side must not overwrite what the other has counted. */
const count = (more: Tally): void => {
  tally = sum(tally, more);
};
try {
  // Said before the minutes that the other steps take.
  const browsers = steps.includes('browser') ? { CHROMIUM_PATH: findChromium(say), ...findEngines(say) } : {};
  // Much of what these take is waiting, so they go on side by side; a browser wants the machine to itself.
  const [env] = await Promise.all([checkTogether(steps), checkAlone(steps)]);
  if (env && steps.includes('browser')) await checkBrowser({ ...env, ...browsers });
} catch (error) {
  count({ passed: 0, failed: 1, failures: [sentenceOf(error)] });
} finally {
  await stopStack();
  await rm(scratch, { recursive: true, force: true });
}
// Said last, where it is still seen when only the end of a long output is kept.
for (const failure of tally.failures) console.error(`failed: ${failure}`);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);

/** Ends the process with one sentence for a step that doesn't exist, or a file that no step runs. */
function readArguments(): { steps: readonly StepName[]; files: readonly string[] } {
  const { values, positionals: files } = parseArgs({
    options: { only: { type: 'string' } },
    allowPositionals: true,
  });
  const named = values.only?.split(',') ?? (files.length > 0 ? [...new Set(files.map(stepOf))] : stepNames);
  const unknown = named.find((step) => !stepNames.some((name) => name === step));
  if (unknown !== undefined) {
    console.error(`There is no step "${unknown}"; the steps are ${stepNames.join(', ')}.`);
    process.exit(1);
  }
  return { steps: stepNames.filter((name) => named.includes(name)), files };
}

function stepOf(file: string): StepName {
  if (file.startsWith('e2e/')) return 'browser';
  return file.endsWith('.integration.test.ts') ? 'integration' : 'unit';
}

/** Of the files that were asked for, those in a folder; undefined when there is nothing to run in it. */
function filesIn(folder: string): readonly string[] | undefined {
  const chosen = files.filter((file) => file.startsWith(`${folder}/`));
  return files.length === 0 || chosen.length > 0 ? chosen : undefined;
}

async function checkStatic(): Promise<void> {
  const tsc = packageFile('typescript', 'bin/tsc');
  const checks = {
    'format, lint': [packageFile('@biomejs/biome', 'bin/biome'), 'ci', '.'],
    'import directions': [packageFile('dependency-cruiser', 'bin/dependency-cruiser.mjs'), '.'],
    'nothing unused': [packageFile('knip', 'bin/knip.js')],
    'commit subjects': ['local/src/check/commitSubjects.ts'],
    types: [tsc, '-p', '.'],
    'types of the app': [tsc, '-p', 'web'],
  };
  for (const [name, args] of Object.entries(checks)) {
    say(`\n# ${name}`);
    count(commandTally(args.join(' '), await run(args)));
  }
}

/** What needs a stack. @returns where its servers are; undefined when no step needs one */
async function checkTogether(steps: readonly StepName[]): Promise<NodeJS.ProcessEnv | undefined> {
  if (!steps.includes('integration') && !steps.includes('browser')) return undefined;
  const env = await addresses(await aStack());
  if (steps.includes('integration')) {
    // The local stack's own tests start one for themselves, behind the lane that is done first.
    const lane = async (folder: string, within: NodeJS.ProcessEnv) => {
      const chosen = filesIn(folder);
      if (chosen) await checkVitest([folder], within, chosen);
    };
    const core = lane('core', env).then(() => lane('local', outer));
    await Promise.all([lane('functions', env), lane('audio', env), core]);
  }
  return env;
}

/** What needs no stack. */
async function checkAlone(steps: readonly StepName[]): Promise<void> {
  if (steps.includes('static')) await checkStatic();
  if (steps.includes('unit')) await checkVitest(['unit', 'apart', 'components'], outer, files);
  if (steps.includes('eval')) await checkListening();
}

/** The cast's listening, measured; it fails by the thresholds that the eval names. */
async function checkListening(): Promise<void> {
  say('\n# eval');
  count(commandTally('the evaluation', await run(['eval/src/main.ts', '--check', '--understudy'], outer)));
}

/** @param projects of vitest.config.ts, one after the other @param only the files to run; all without any */
async function checkVitest(
  projects: readonly string[],
  env: NodeJS.ProcessEnv,
  only: readonly string[],
): Promise<void> {
  const name = projects.join(' and ');
  say(`\n# ${name} tests`);
  const report = join(scratch, `${projects.join('-')}.json`);
  const vitest = packageFile('vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  const code = await run([vitest, 'run', ...only, ...chosen, ...reporters], env);
  count(await vitestTally(report, code));
}

async function checkBrowser(env: NodeJS.ProcessEnv): Promise<void> {
  say('\n# browser tests');
  const report = join(scratch, 'browser.json');
  const args = [
    packageFile('playwright', 'cli.js'),
    'test',
    '-c',
    'e2e',
    '--reporter=list,json',
    ...(filesIn('e2e') ?? []),
  ];
  const code = await run(args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  count(await playwrightTally(report, code));
}

/** A stack of the tests' own, on empty data and on free ports. */
async function aStack(): Promise<Stack> {
  say('\n# the local stack');
  // No one reads along: the understudy need not answer at a pace that people can follow.
  process.env.UNDERSTUDY_FIRST_TOKEN_MS ??= '20';
  process.env.UNDERSTUDY_TOKEN_MS ??= '2';
  const stack = await startStack(
    {
      offset: await freeOffset(testOffset),
      dataDir: join(scratch, 'data'),
      fresh: true,
      cold: false,
      firebaseFirestore: false,
      progress: progressTo(say),
    },
    (stop) => {
      stopStack = stop;
    },
  );
  await stack.warm;
  return stack;
}

async function addresses(stack: Stack): Promise<NodeJS.ProcessEnv> {
  const at = ports(stack.offset);
  // exitWithParent.mjs lets go of the channel that a test runner's workers live by.
  const { NODE_OPTIONS: _, ...env } = stack.env;
  return {
    ...env,
    APP_URL: stack.url,
    AUTH_URL: `http://${host}:${at.auth}`,
    FUNCTIONS_URL: `http://${host}:${at.functions}`,
    AUDIO_URL: `ws://${host}:${at.audio}/voice`,
  };
}
