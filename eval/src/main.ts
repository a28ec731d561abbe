// Plays every scripted show through core and scores what the cast makes of it. Starts what it needs (the embedded
// Firestore, and the understudy where no model is configured), prints a table, and as its last line one JSON object.
//   npm run eval -- --check

import { playContextOn } from '@improv/testing/playContext';
import { startFirestore } from '@improv/testing/servers';
import pMap from 'p-map';
import { type Cast, gatherCast } from './cast.ts';
import { isTakenUp, judgePairs, judgeTotal, type Verdict } from './judge.ts';
import { CannotRun, chosen, type Options, readOptions, usage } from './options.ts';
import { slowClock } from './patience.ts';
import type { PlayedScene } from './play/playedScene.ts';
import { scriptedPlayer } from './play/player.ts';
import { playScenario } from './play/playScenario.ts';
import { listenedTo } from './recording/listener.ts';
import { findingLines } from './report/findings.ts';
import { table } from './report/table.ts';
import { writeTranscripts } from './report/transcript.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';
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
  const wanted = chosen(scenarios, options.only);
  const beganAt = Date.now();
  const cast = await gatherCast(options);
  const firestore = await startFirestore();
  try {
    const contexts = playContextOn(firestore.address);
    const playOne = ({ lines, ...show }: Scenario) =>
      playScenario(contexts, cast.modelsFor(show.id), show, scriptedPlayer(lines), {
        hear: cast.hear,
        ...(options.patient && { now: slowClock() }),
      });
    const scenes = await pMap(wanted, playOne, { concurrency: options.atOnce });
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
  console.log(table(scores));
  for (const line of findingLines(scores, options.findings)) console.log(line);
  const failed = options.check ? failures(all, cast.source === 'understudy' ? 'understudy' : 'model') : [];
  for (const sentence of failed) console.error(sentence);
  console.log(
    JSON.stringify({
      eval: 'listening',
      models: cast.source,
      replayed: options.replay !== null,
      ...all,
      ...(verdicts && { judge: judgeTotal(all.takes_up_of + all.takes_up_unsure, verdicts) }),
      ...(options.check && { passed: failed.length === 0 }),
      seconds: Number((tookMs / 1000).toFixed(1)),
    }),
  );
  return failed.length === 0 ? 0 : 1;
}
