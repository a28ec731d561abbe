import { passedIn, passK, type Runs } from '../player/passK.ts';

/** For people to read: which shows passed how often, why others did not, and what that makes. */
export function passLines(shows: readonly Runs[]): string[] {
  const width = Math.max(...shows.map(({ show }) => show.length));
  return [
    '',
    ...shows.flatMap(({ show, failed }) => [
      `${show.padEnd(width)}  ${passedIn(failed)} of ${failed.length} runs passed`,
      ...failed.flatMap((sentences, at) => sentences.map((sentence) => `  ${at + 1}: ${sentence}`)),
    ]),
    '',
    ...Object.entries(passK(shows)).map(([k, share]) => `pass^${k}  ${(share * 100).toFixed(0)} %`),
  ];
}
