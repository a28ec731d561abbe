import { describe, expect, it } from 'vitest';
import { maskPersonalData } from '../../src/safety/index.ts';
import { checks, labelledLines, languages, printScores, scoresOf, verdictOn } from './labelledLines.ts';

/** The lines that the screens were made with, and those that were written beforehand and put aside. */
const files = {
  'lines.jsonl': labelledLines('lines.jsonl'),
  'heldOut.jsonl': labelledLines('heldOut.jsonl'),
};
const lines = Object.values(files).flat();
const harmless = lines.filter((line) => line.expect === 'pass');
/** Of the lines that a check must find, this share may be missed. */
const missedAtMost = 0.02;

describe('the labelled lines', () => {
  it('are at least 600, half of them harmless look-alikes, in six languages', () => {
    expect(lines.length).toBeGreaterThanOrEqual(600);
    const lookAlikes = harmless.filter((line) => line.near !== undefined);
    expect(lookAlikes.length).toBeGreaterThanOrEqual(300);
    for (const language of languages) {
      for (const check of checks.filter((one) => one !== 'minor-sexual')) {
        const own = lines.filter((line) => line.language === language);
        expect(own.some((line) => line.expect === check)).toBe(true);
        expect(own.some((line) => line.near === check)).toBe(true);
      }
    }
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
  });

  it('that are harmless improv all pass, unchanged', () => {
    const stopped = harmless.filter(
      ({ text }) => verdictOn(text) !== 'pass' || maskPersonalData(text) !== text,
    );
    expect(stopped.map(({ text }) => `${verdictOn(text)}: ${text}`)).toEqual([]);
  });

  it('with personal data keep everything but the data', () => {
    for (const { text, masked } of lines) if (masked) expect(maskPersonalData(text)).toBe(masked);
  });

  it.each(Object.entries(files))('of %s are told apart by each check, with a precision of 1', (file, own) => {
    const scores = scoresOf(own);
    printScores(file, scores);
    for (const { check, language, wrong } of scores) expect(wrong, `${check} ${language}`).toEqual([]);
  });

  it('that must be found are found but for one in fifty, by each check', () => {
    const scores = scoresOf(lines);
    for (const check of checks) {
      const own = scores.filter((score) => score.check === check);
      const meant = own.reduce((sum, score) => sum + score.lines, 0);
      const missed = own.flatMap((score) => score.missed);
      expect(missed.length / meant, `${check}, missed: ${missed.join(' | ')}`).toBeLessThanOrEqual(
        missedAtMost,
      );
    }
  });
});
