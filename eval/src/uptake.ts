// How true the measure of uptake is: the scorer, or with --judge the configured model, against the labelled pairs in
// eval/uptake. Prints precision and recall of both verdicts on the tuned and on the held-out pairs, and as its last line
// one JSON object.
//   npm run eval:uptake -- --findings

import { parseArgs } from 'node:util';
import { chooseModels } from './chosenModels.ts';
import { isTakenUp, judgePairs } from './judge.ts';
import { CannotRun } from './options.ts';
import { accuracyLines } from './report/accuracy.ts';
import { type Accuracy, accuracyOf } from './score/uptake/accuracy.ts';
import { fitPoints } from './score/uptake/fitPoints.ts';
import { isTrusted } from './score/uptake/gate.ts';
import { type LabelledPair, readPairs } from './score/uptake/labelledPairs.ts';
import { heardIn, type Uptake, uptakeOf } from './score/uptake/uptakeOf.ts';

const usage = `npm run eval:uptake -- [options]
  --findings  prints the tuned pairs that get a wrong verdict, and why; never a held-out one
  --fit       prints the points that each cue deserves by the tuned pairs
  --judge     has the configured model judge the pairs, instead of the scorer
  --patient   waits for each answer as long as it takes: for a judge that answers by hand
  --seed S    draws the order that the judge reads them in`;

/** Questions to the judge that are under way at the same time. */
const atOnce = 4;

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = 1;
}

/** @returns the exit code */
async function run(): Promise<number> {
  const options = readOptions();
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const pairs = readPairs().filter(({ takenUp }) => takenUp !== null);
  const tuned = pairs.filter(({ split }) => split === 'tuned');
  const heldOut = pairs.filter(({ split }) => split === 'held-out');
  const decide = options.judge ? await judged(pairs, options) : scored;
  const measured = { tuned: accuracyOf(tuned, decide), heldOut: accuracyOf(heldOut, decide) };
  for (const line of accuracyLines(measured)) console.log(line);
  if (options.findings) for (const line of wrong(tuned, decide)) console.log(line);
  if (options.fit)
    for (const [name, points] of fitPoints(tuned)) console.log(`${points.toFixed(2).padStart(6)}  ${name}`);
  console.log(JSON.stringify(summary(options.judge, measured)));
  return 0;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        findings: { type: 'boolean', default: false },
        fit: { type: 'boolean', default: false },
        judge: { type: 'boolean', default: false },
        patient: { type: 'boolean', default: false },
        seed: { type: 'string', default: 'judge' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new CannotRun(error instanceof Error ? error.message : String(error));
  }
}

function scored({ line, reply }: LabelledPair): Uptake {
  return uptakeOf(line, reply);
}

/** @throws CannotRun when no model is there to judge */
async function judged(
  pairs: readonly LabelledPair[],
  { seed, patient }: { readonly seed: string; readonly patient: boolean },
): Promise<typeof scored> {
  const { models, stop } = await chooseModels(false, patient);
  try {
    if (models.source === 'understudy')
      throw new CannotRun('The understudy cannot judge: configure a model for --judge.');
    const questions = pairs.map(({ id, line, reply }) => ({ key: id, line, reply, rule: null }));
    const verdicts = await judgePairs(models, questions, { seed, atOnce });
    return ({ id }) => {
      const verdict = verdicts.get(id);
      if (!verdict) return 'unsure';
      return isTakenUp(verdict) ? 'taken' : 'passed-by';
    };
  } finally {
    await stop();
  }
}

function wrong(tuned: readonly LabelledPair[], decide: typeof scored): string[] {
  return tuned.flatMap((pair) => {
    const given = decide(pair);
    if (given === 'unsure' || (given === 'taken') === pair.takenUp) return [];
    const heard = heardIn(pair.line, pair.reply).map(({ name }) => name);
    return [
      `${given}, and should not be (${pair.kind}; ${heard.join(', ')}): “${pair.line}” – “${pair.reply}”`,
    ];
  });
}

function summary(isJudged: boolean, { tuned, heldOut }: Readonly<Record<'tuned' | 'heldOut', Accuracy>>) {
  return {
    eval: 'uptake',
    by: isJudged ? 'judge' : 'scorer',
    tuned,
    held_out: heldOut,
    taken_trusted: isTrusted(heldOut.taken),
    passed_by_trusted: isTrusted(heldOut.passedBy),
  };
}
