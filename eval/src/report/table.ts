import type { Count } from '../score/count.ts';
import type { SceneScore } from '../score/scoreScene.ts';

type Column = readonly [title: string, cell: (score: SceneScore) => string | number];

const columns: readonly Column[] = [
  ['scenario', ({ scenario }) => scenario],
  ['turns', ({ turns }) => turns],
  ['takes up', ({ takesUp }) => ratio(takesUp)],
  ['unsure', ({ unsure }) => unsure],
  ['blocks', ({ blocks }) => blocks],
  ['repeats', ({ repeats }) => repeats],
  ['words', ({ words }) => mean(words)],
  ['rules kept', ({ rules }) => ratio(rules)],
  ['called', ({ calls }) => ratio(calls)],
  ['spotlit', ({ spotlights }) => spotlights],
  ['mood', ({ moods }) => ratio(moods)],
  ['quotes', ({ quotes }) => ratio(quotes)],
  ['unmet', ({ unmet }) => unmet],
];

/** A line for each scene, for people to read. */
export function table(scores: readonly SceneScore[]): string {
  const rows = [columns.map(([title]) => title), ...scores.map(cells)];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

function cells(score: SceneScore): string[] {
  return columns.map(([, cell]) => String(cell(score)));
}

function ratio({ of, did }: Count): string {
  return of === 0 ? '–' : `${did}/${of}`;
}

function mean(numbers: readonly number[]): string {
  if (numbers.length === 0) return '–';
  return (numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toFixed(1);
}
