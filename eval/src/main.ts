// Plays every scripted show through core, or simulated players' shows, and scores what the cast makes of them. Starts what it
// needs (the embedded Firestore, and the understudy where no model is configured), prints a table and what changed against the
// last kept run, and as its last line one JSON object.
//   npm run eval -- --check

import { relative } from 'node:path';
import { playContextOn } from '@improv/testing/playContext';
import { startFirestore } from '@improv/testing/servers';
import pMap from 'p-map';
import { type Cast, gatherCast } from './cast.ts';
import { isTakenUp, judgePairs, judgeTotal, type Verdict } from './judge.ts';
import { CannotRun, type Options, readOptions, usage } from './options.ts';
import { type Part, passesOf, playerParts, scriptedParts } from './parts.ts';
import { slowClock } from './patience.ts';
import type { PlayedScene } from './play/playedScene.ts';
import { playScenario } from './play/playScenario.ts';
import { passK } from './player/passK.ts';
import { listenedTo } from './recording/listener.ts';
import { baselineFile, figuresOf, keepBaseline, readBaseline } from './report/baseline.ts';
import { changeLines } from './report/changes.ts';
import { findingLines } from './report/findings.ts';
import { passLines } from './report/passLines.ts';
import { table } from './report/table.ts';
import { writeTranscripts } from './report/transcript.ts';
import { isJudged, type Judged, scoreScene } from './score/scoreScene.ts';
import { failures } from './score/thresholds.ts';
import { total } from './score/total.ts';

/** Where the judge's questions stand in a recording, and what draws their order. */
const judgesPart = 'judge';

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    process.exit(0);
  }
  process.exit(await run(options));
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exit(1);
}

/** @returns the exit code */
async function run(options: Options): Promise<number> {
  const beganAt = Date.now();
  const cast = await gatherCast(options);
  const firestore = await startFirestore();
  try {
    const parts = options.player ? playerParts(options, cast) : scriptedParts(options);
    const contexts = playContextOn(firestore.address);
    const playOne = ({ show, player }: Part) =>
      playScenario(contexts, cast.modelsFor(show.id), show, player, {
        hear: cast.hear,
        ...(options.patient && { now: slowClock() }),
      });
    const scenes = await pMap(parts, playOne, { concurrency: options.atOnce });
    const [missing] = cast.missing;
    if (missing) throw new CannotRun(missing.message);
    if (options.transcripts !== null) writeTranscripts(options.transcripts, scenes);
    const verdicts = options.judge ? await judge(cast, options.atOnce, scenes) : null;
    return report(options, cast, scenes, verdicts, Date.now() - beganAt);
  } finally {
    await Promise.all([firestore.stop(), cast.stop()]);
  }
}

/** The verdicts on all turns that could take something up, by `turnKey`. */
function judge(
  cast: Cast,
  atOnce: number,
  scenes: readonly PlayedScene[],
): Promise<ReadonlyMap<string, Verdict>> {
  const pairs = scenes.flatMap(({ scenario, turns }) =>
    turns.filter(isJudged).map(({ n, line, reply, partnerRule }) => ({
      key: turnKey(scenario.id, n),
      line,
      reply,
      rule: partnerRule,
    })),
  );
  const models = listenedTo(cast.modelsFor(judgesPart), judgesPart, cast.hear);
  return judgePairs(models, pairs, { seed: judgesPart, atOnce });
}

function turnKey(scenarioId: string, turn: number): string {
  return `${scenarioId} ${turn}`;
}

function judgedIn({ scenario, turns }: PlayedScene, verdicts: ReadonlyMap<string, Verdict>): Judged {
  return new Map(
    turns.flatMap(({ n }) => {
      const verdict = verdicts.get(turnKey(scenario.id, n));
      return verdict ? [[n, isTakenUp(verdict)] as const] : [];
    }),
  );
}

function report(
  options: Options,
  cast: Cast,
  scenes: readonly PlayedScene[],
  verdicts: ReadonlyMap<string, Verdict> | null,
  tookMs: number,
): number {
  const scores = scenes.map((scene) => scoreScene(scene, verdicts && judgedIn(scene, verdicts)));
  const all = total(scores);
  const passes = options.player ? passesOf(options, scores) : null;
  console.log(table(scores));
  for (const line of findingLines(scores, options.findings)) console.log(line);
  if (passes) for (const line of passLines(passes)) console.log(line);
  const result = {
    ...all,
    ...(passes && { pass: passK(passes) }),
    ...(verdicts && { judge: judgeTotal(all.takes_up_of + all.takes_up_unsure, verdicts) }),
  };
  compare(options, cast, result);
  const failed = options.check ? failures(all, cast.source === 'understudy' ? 'understudy' : 'model') : [];
  for (const sentence of failed) console.error(sentence);
  console.log(
    JSON.stringify({
      eval: options.player ? 'player' : 'listening',
      models: cast.source,
      replayed: options.replay !== null,
      ...result,
      ...(options.check && { passed: failed.length === 0 }),
      seconds: Number((tookMs / 1000).toFixed(1)),
    }),
  );
  return failed.length === 0 ? 0 : 1;
}

/** Prints what changed against the last kept run, and keeps this one if that was asked for. Only whole runs compare. */
function compare({ only, replay, player, keep }: Options, { name }: Cast, result: object): void {
  if (only.length > 0 || replay !== null) return;
  const file = baselineFile(name, player ? 'player' : 'scripted');
  const figures = figuresOf(result);
  for (const line of changeLines(readBaseline(file), figures, relative(process.cwd(), file)))
    console.log(line);
  if (keep) keepBaseline(file, figures);
}
