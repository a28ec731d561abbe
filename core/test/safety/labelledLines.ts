import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { maskPersonalData, screenPlayerLine } from '../../src/safety/index.ts';

export const checks = ['slur', 'minor-sexual', 'self-harm', 'real-threat', 'in-character', 'masked'] as const;
type Check = (typeof checks)[number];
export const languages = ['en', 'de', 'es', 'fr', 'pt', 'it'] as const;

/** One labelled line. `near`: the check that a harmless line could be mistaken for. `masked`: what must be left of it. */
const LabelledLine = z.strictObject({
  expect: z.enum(['pass', ...checks]),
  near: z.enum(checks).optional(),
  language: z.enum(languages).default('en'),
  text: z.string().min(1),
  masked: z.string().optional(),
});
export type LabelledLine = z.infer<typeof LabelledLine>;

/** @param file a file of labelled lines beside this one */
export function labelledLines(file: string): readonly LabelledLine[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => LabelledLine.parse(JSON.parse(line)));
}

/** What the screens make of a line: the check that finds it, or `pass`. */
export function verdictOn(text: string): string {
  const screening = screenPlayerLine(text);
  return screening.verdict === 'decline' ? screening.reason : screening.verdict;
}

function isFound(check: Check, { text, masked }: LabelledLine): boolean {
  if (check !== 'masked') return verdictOn(text) === check;
  return masked === undefined ? maskPersonalData(text) !== text : maskPersonalData(text) === masked;
}

/** How well a check tells lines of a language apart. */
export interface Score {
  readonly check: Check;
  readonly language: string;
  readonly lines: number;
  readonly 'look-alikes': number;
  readonly precision: number;
  readonly recall: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** By check and language, for those that have lines. */
export function scoresOf(lines: readonly LabelledLine[]): readonly Score[] {
  return checks
    .flatMap((check) => languages.map((language) => ({ check, language })))
    .map(({ check, language }) => {
      const spoken = lines.filter((line) => line.language === language);
      const meant = spoken.filter((line) => line.expect === check);
      const found = spoken.filter((line) => isFound(check, line));
      const rightly = found.filter((line) => line.expect === check);
      return {
        check,
        language,
        lines: meant.length,
        'look-alikes': spoken.filter((line) => line.expect === 'pass' && line.near === check).length,
        precision: round(found.length === 0 ? 1 : rightly.length / found.length),
        recall: round(meant.length === 0 ? 1 : rightly.length / meant.length),
        missed: meant.filter((line) => !found.includes(line)).map(({ text }) => text),
        wrong: found.filter((line) => line.expect === 'pass').map(({ text }) => text),
      };
    })
    .filter(({ lines: meant, 'look-alikes': near }) => meant + near > 0);
}

/** Prints scores as a table. */
export function printScores(title: string, scores: readonly Score[]): void {
  console.log(title);
  console.table(
    scores.map(({ missed, wrong, ...score }) => ({ ...score, missed: missed.length, wrong: wrong.length })),
  );
}

function round(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}
