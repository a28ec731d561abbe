import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { baselineFile, figuresOf, keepBaseline, readBaseline } from '../src/report/baseline.ts';
import { changeLines, changesBetween } from '../src/report/changes.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'improv-eval-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('holds the figures alone, in the order of their names', () => {
  const result = {
    words: { p95: 28, mean: 14.123456 },
    blocks: 0,
    landed: null,
    passed: true,
    models: 'x',
    seconds: 3,
  };
  const figures = figuresOf(result);
  expect(Object.entries(figures)).toEqual([
    ['blocks', 0],
    ['landed', null],
    ['words.mean', 14.1235],
    ['words.p95', 28],
  ]);
  const file = baselineFile('gemini-3.8-flash', 'scripted', join(folder, 'new'));
  expect(readBaseline(file)).toBeNull();
  keepBaseline(file, figures);
  expect(readBaseline(file)).toEqual(figures);
  expect(readFileSync(file, 'utf8')).toMatch(/^\{\n {2}"blocks": 0,\n.*\}\n$/su);
});

it('is a file of its own for each model and each kind of run', () => {
  const names = [
    baselineFile('understudy', 'scripted', folder),
    baselineFile('models/a:b', 'scripted', folder),
    baselineFile('understudy', 'player', folder),
  ];
  expect(names.map((name) => name.slice(folder.length + 1))).toEqual([
    'understudy.json',
    'models-a-b.json',
    'understudy-player.json',
  ]);
});

it('is refused in a sentence when it is none', () => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, '{"blocks": "many"}');
  expect(() => readBaseline(file)).toThrow('is no baseline');
});

it('says what changed, and whether that is better or worse', () => {
  const before = { blocks: 2, landed: 0.5, offers: 1.2, partner_lines: 300, gone: 1, same: 4, 'pass.3': 0.4 };
  const now = {
    blocks: 0,
    landed: 0.4,
    offers: 1.4,
    partner_lines: 310,
    same: 4,
    'pass.3': 0.6,
    fresh: null,
  };
  expect(changesBetween(before, now).map(({ figure, isBetter }) => [figure, isBetter])).toEqual([
    ['blocks', true],
    ['fresh', null],
    ['gone', null],
    ['landed', false],
    ['offers', null],
    ['partner_lines', null],
    ['pass.3', true],
  ]);
  const lines = changeLines(before, now, 'baselines/x.json').join('\n');
  expect(lines).toMatch(/^blocks +2 +0 +\+ better$/mu);
  expect(lines).toMatch(/^landed +0\.5 +0\.4 +- worse$/mu);
  expect(lines).toMatch(/^gone +1 +–$/mu);
  expect(changeLines(before, before, 'x').join('')).toContain('Nothing changed');
  expect(changeLines(null, now, 'x').join('')).toContain('--keep writes x');
});
