import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { maskPersonalData, screenPlayerLine } from '../../src/safety/index.ts';

const checks = ['slur', 'minor-sexual', 'self-harm', 'real-threat', 'in-character', 'masked'] as const;
type Check = (typeof checks)[number];

/** One labelled line. `near`: the check that a harmless line could be mistaken for. `masked`: what must be left of it. */
const Line = z.strictObject({
  expect: z.enum(['pass', ...checks]),
  near: z.enum(checks).optional(),
  text: z.string().min(1),
  masked: z.string().optional(),
});
type Line = z.infer<typeof Line>;

const lines = readFileSync(new URL('lines.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Line.parse(JSON.parse(line)));
const harmless = lines.filter((line) => line.expect === 'pass');

function verdict(text: string): string {
  const screening = screenPlayerLine(text);
  return screening.verdict === 'decline' ? screening.reason : screening.verdict;
}

function isFound(check: Check, line: Line): boolean {
  if (check !== 'masked') return verdict(line.text) === check;
  return maskPersonalData(line.text) !== line.text;
}

describe('the labelled lines', () => {
  it('are at least 240, half of them harmless look-alikes', () => {
    expect(lines.length).toBeGreaterThanOrEqual(240);
    const lookAlikes = harmless.filter((line) => line.near !== undefined);
    expect(lookAlikes.length * 2).toBeGreaterThanOrEqual(lines.length - lookAlikes.length);
    expect(harmless.length * 2).toBeGreaterThanOrEqual(lines.length - harmless.length);
  });

  it('that are harmless improv all pass, unchanged', () => {
    const stopped = harmless.filter(
      ({ text }) => verdict(text) !== 'pass' || maskPersonalData(text) !== text,
    );
    expect(stopped.map(({ text }) => `${verdict(text)}: ${text}`)).toEqual([]);
  });

  it('with personal data keep everything but the data', () => {
    for (const { text, masked } of lines) if (masked) expect(maskPersonalData(text)).toBe(masked);
  });

  it('are told apart with a precision of 1 and a recall of at least 0.9 by each check', () => {
    const table = checks.map((check) => {
      const meant = lines.filter((line) => line.expect === check);
      const found = lines.filter((line) => isFound(check, line));
      const rightly = found.filter((line) => line.expect === check);
      return {
        check,
        lines: meant.length,
        'look-alikes': harmless.filter(({ near }) => near === check).length,
        found: found.length,
        precision: round(rightly.length / found.length),
        recall: round(rightly.length / meant.length),
        missed: meant.filter((line) => !found.includes(line)).map(({ text }) => text),
      };
    });
    console.table(table.map(({ missed, ...row }) => ({ ...row, missed: missed.length })));
    for (const { check, precision, recall, missed } of table) {
      expect(precision, check).toBe(1);
      expect(recall, `${check}, missed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(0.9);
    }
  });
});

function round(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}
