import { capitalised } from '../../language/inflect.ts';
import { lastSpare, spareGives } from '../../lines/ruled/lipograms.ts';
import { plainQuestions } from '../../lines/ruled/questions.ts';
import { shortGives } from '../../lines/ruled/short.ts';

/** Fifty words that can be broken off anywhere. */
const breath =
  'Here we stand and here we stay and nobody moves and nobody breathes and the whole house waits and waits and waits until one of us says it again and again and then we laugh and laugh and go home and sleep and wake and sing and dance till dawn'.split(
    ' ',
  );

/** Words at which it can be begun as well. */
const starts = [0, 4, 9, 12, 17];

function breathFrom(start: number, count: number): string {
  return `${capitalised([...breath, 'and', ...breath].slice(start, start + count).join(' '))}.`;
}

/** Lines of `count` words. */
export function breaths(count: number): string[] {
  return starts.map((start) => breathFrom(start, count));
}

/** Plain lines for the last need, those that suit the rule first; not all of them keep it. */
export function lastResorts(suited: readonly string[]): string[] {
  return [...suited, ...bare(shortGives), ...bare(spareGives), ...bare(plainQuestions), ...spare];
}

/** Lines that begin with a text. */
export function openings(text: string): string[] {
  const start = text.trim().charAt(0).toUpperCase() + text.trim().slice(1);
  return [
    `${start}, and I was there.`,
    `${start}, and nobody believed me.`,
    `${start}, so I took off my hat.`,
    `${start}, and then the music began.`,
    `${start}: that’s all I’ll say.`,
    `${start}, as my mother would put it.`,
  ];
}

/** Lines that end with a text. */
export function closings(text: string): string[] {
  const said = text.trim().replace(/[.!?…]+$/, '');
  return [
    `I’ll say it once: ${said}.`,
    `All I can think of is this: ${said}.`,
    `They wrote it on the wall: ${said}.`,
    `I heard it in a dream: ${said}.`,
    `Between us: ${said}.`,
  ];
}

/** Patterns that name nothing are lines as they stand. */
export function bare(patterns: readonly string[]): string[] {
  return patterns.filter((pattern) => !pattern.includes('#'));
}

const spare = lastSpare.split(/(?<=[.!?])\s/);
