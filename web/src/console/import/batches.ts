import type { CallableResponse, ImportLine } from '@improv/contract';
import { importMessages } from './messages.ts';

export type ImportCounts = CallableResponse<'importMembers'>['counts'];

/** Lines that one call saves: two transactions of the server, so that the progress bar moves about every second. */
const linesPerBatch = 200;

/**
 * Splits the lines to save into pieces of one call each. Leaves out lines that the preview found invalid, duplicate or
 * unchanged.
 * @param text the previewed list
 * @param lines the preview of it
 */
export function batches(text: string, lines: readonly ImportLine[], perBatch = linesPerBatch): string[] {
  const written = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const told = new Set(lines.map(({ line }) => line));
  const first = written.findIndex((line) => line.trim() !== '');
  // A first line without a person names the columns: every piece needs it.
  const header = first >= 0 && !told.has(first + 1) ? [written[first] ?? ''] : [];
  const wanted = lines
    .filter(({ action }) => action === 'add' || action === 'update')
    .map(({ line }) => written[line - 1] ?? '');
  const pieces: string[] = [];
  for (let from = 0; from < wanted.length; from += perBatch) {
    pieces.push([...header, ...wanted.slice(from, from + perBatch)].join('\n'));
  }
  return pieces;
}

export const noCounts: ImportCounts = { add: 0, update: 0, unchanged: 0, duplicate: 0, bad: 0 };

export function sum(a: ImportCounts, b: ImportCounts): ImportCounts {
  return {
    add: a.add + b.add,
    update: a.update + b.update,
    unchanged: a.unchanged + b.unchanged,
    duplicate: a.duplicate + b.duplicate,
    bad: a.bad + b.bad,
  };
}

/** Invalid lines first, then duplicates, then the rest in the order of the list. */
export function worstFirst(lines: readonly ImportLine[]): ImportLine[] {
  const rank = ({ action }: ImportLine): number => (action === 'bad' ? 0 : action === 'duplicate' ? 1 : 2);
  return [...lines].sort((a, b) => rank(a) - rank(b) || a.line - b.line);
}

/** "3 new, 1 invalid"; leaves out actions without lines. */
export function countsInWords(counts: ImportCounts): string {
  const parts = (Object.keys(counts) as (keyof ImportCounts)[])
    .filter((action) => counts[action] > 0)
    .map((action) => importMessages.count(action, counts[action]));
  return parts.length === 0 ? importMessages.noLines : parts.join(', ');
}

/** The label of the button that saves: "Add 3 people", "Change 1 person", "Add 3 people, change 1". */
export function todoInWords({ add, update }: Pick<ImportCounts, 'add' | 'update'>): string {
  if (update === 0) return importMessages.add(add);
  if (add === 0) return importMessages.update(update);
  return importMessages.addAndUpdate(add, update);
}
