// What the dearest line costs: all that reads a player's words, on lines of the longest length that are made to be hard,
// and the screen of a long streamed answer. Fails when a line, or one piece of an answer, costs more than its limit.
//   npm run bench:lines
import { maxLineLength } from '@improv/contract';
import { screenStream, watchForLeaks } from '@improv/core/safety/index';
import { readers, shapes } from '@improv/testing/hostileLines';
import { round, summary } from './statistics.ts';

const limitMs = 20;
const tries = 3;
const answerLength = 8_000;

/** Milliseconds of this process's CPU: what else the machine does is not counted. */
function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function least(work: () => unknown): number {
  return Math.min(...Array.from({ length: tries }, () => cpuOf(work)));
}

const lines = shapes.map((shape) => shape(maxLineLength));
for (const [, read] of readers) for (const line of lines.slice(0, 40)) read(line.slice(0, 100));
const costs = readers.flatMap(([reader, read]) =>
  lines.map((line) => ({ reader, line: line.slice(0, 12), ms: least(() => read(line)) })),
);
const dearest = costs.toSorted((a, b) => b.ms - a.ms);

const watch = watchForLeaks([
  'Carry the scene and make the offers of the player look brilliant before you heighten.',
]);
const answer = 'The whale is asking for the manager again, and I told it you were at lunch. '.repeat(200);
const pieces: number[] = [];
const screen = screenStream(watch);
for (const word of answer.slice(0, answerLength).split(/(?<=\s)/u))
  pieces.push(cpuOf(() => screen.push(word)));
const whole = cpuOf(() => screen.end());

const failures = [
  ...dearest
    .filter(({ ms }) => ms > limitMs)
    .map(({ reader, line, ms }) => `${reader}: ${round(ms)} ms on ${JSON.stringify(line)}…`),
  ...([...pieces, whole].some((ms) => ms > limitMs)
    ? [`a piece of an answer: ${round(Math.max(...pieces, whole))} ms`]
    : []),
];
console.log(
  JSON.stringify({
    benchmark: 'lines',
    lines: costs.length,
    characters: maxLineLength,
    limit_ms: limitMs,
    line_ms: {
      ...summary(
        costs.map(({ ms }) => ms),
        2,
      ),
      most: round(dearest[0]?.ms ?? 0, 2),
    },
    dearest: dearest.slice(0, 3).map(({ reader, line, ms }) => ({ reader, line, ms: round(ms, 2) })),
    answer: {
      characters: answerLength,
      all_ms: round(pieces.reduce((sum, ms) => sum + ms, whole)),
      piece_ms: { ...summary(pieces, 2), most: round(Math.max(...pieces), 2) },
      end_ms: round(whole),
    },
    failures,
  }),
);
process.exit(failures.length === 0 ? 0 : 1);
