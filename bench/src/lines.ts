// What the dearest line costs: all that reads a player's words, on lines of the longest length that are made to be hard,
// and the screen of a long answer: streamed in words and in letters, and as a whole. Fails when a line, one piece of an answer,
// or an answer in all costs more than its limit.
//   npm run bench:lines
import { maxLineLength } from '@improv/contract';
import { screenStream, warmUpScreens, watchForLeaks } from '@improv/core/safety/index';
import { readers, shapes } from '@improv/testing/hostileLines';
import { round, summary } from './statistics.ts';

const limitMs = 20;
const tries = 3;
const answerLength = 8_000;
const answerLimitMs = 50;

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
/** A talkative Partner: plain talk, words that harmful phrases have too, and phrases that are excused. */
const answers: Readonly<Record<string, string>> = {
  plain: 'The whale is asking for the manager again, and I told it you were at lunch. ',
  suspicious:
    "I'll kill you, dragon! The women of my village want to die laughing, and nobody would miss me at the meeting. ",
  excused:
    'There is a chink in my armour. Another meeting and I want to kill myself. We had faggots and peas. ',
};
const ways: readonly (readonly [string, (text: string) => readonly string[]])[] = [
  ['words', (text) => text.split(/(?<=\s)/u)],
  ['letters', (text) => [...text]],
  ['whole', (text) => [text]],
];

/** Milliseconds of CPU for each piece of an answer, and for its end. */
function screenedBy(pieces: readonly string[]): number[] {
  const screen = screenStream(watch);
  return [...pieces.map((piece) => cpuOf(() => screen.push(piece))), cpuOf(() => screen.end())];
}

warmUpScreens();
const screened = Object.entries(answers).flatMap(([answer, sentence]) =>
  ways.map(([way, cut]) => {
    const pieces = cut(sentence.repeat(answerLength / sentence.length + 1).slice(0, answerLength));
    const costs = Array.from({ length: tries }, () => {
      const screen = screenStream(watch);
      return cpuOf(() => {
        for (const piece of pieces) screen.push(piece);
        screen.end();
      });
    });
    const piece = Math.max(...screenedBy(pieces).slice(0, -1));
    return { answer, way, ms: round(Math.min(...costs)), piece_ms: round(piece, 2) };
  }),
);

const failures = [
  ...dearest
    .filter(({ ms }) => ms > limitMs)
    .map(({ reader, line, ms }) => `${reader}: ${round(ms)} ms on ${JSON.stringify(line)}…`),
  ...screened
    .filter(({ ms }) => ms > answerLimitMs)
    .map(({ answer, way, ms }) => `an answer (${answer}, in ${way}): ${ms} ms`),
  ...screened
    .filter(({ way, piece_ms }) => way !== 'whole' && piece_ms > limitMs)
    .map(({ answer, way, piece_ms }) => `a piece of an answer (${answer}, in ${way}): ${piece_ms} ms`),
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
    answers: { characters: answerLength, limit_ms: answerLimitMs, screened },
    failures,
  }),
);
process.exit(failures.length === 0 ? 0 : 1);
