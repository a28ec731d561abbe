import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { round } from '../score/count.ts';

/** The figures of a run by name; `words.mean` is the mean of `words`. Null where there was nothing to count. */
export const Figures = z.record(z.string(), z.number().nullable());
export type Figures = z.infer<typeof Figures>;

const folder = join(import.meta.dirname, '../../baselines');
/** What differs from run to run and says nothing of the cast. */
const passing = new Set(['seconds']);

/** Where the last kept run is: one file for each who played, and each kind of run. @param name see `ChosenModels` */
export function baselineFile(name: string, kind: 'scripted' | 'player', under = folder): string {
  const file = name.replace(/[^a-z0-9.-]+/giu, '-');
  return join(under, kind === 'player' ? `${file}-player.json` : `${file}.json`);
}

/** The figures in a result, however deep they are; texts and yes-or-no are left out. */
export function figuresOf(result: object, prefix = ''): Figures {
  const figures = Object.entries(result).flatMap(([name, value]): [string, number | null][] => {
    const path = `${prefix}${name}`;
    if (passing.has(path)) return [];
    if (typeof value === 'number') return [[path, round(value, 4)]];
    if (value === null) return [[path, null]];
    return typeof value === 'object' ? Object.entries(figuresOf(value, `${path}.`)) : [];
  });
  return Object.fromEntries(figures.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @returns null when none was kept yet @throws Error that names the file when it is none */
export function readBaseline(file: string): Figures | null {
  if (!existsSync(file)) return null;
  try {
    return Figures.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(`${file} is no baseline: keep it again with --keep.`);
  }
}

export function keepBaseline(file: string, figures: Figures): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
