import type { CallableResponse, ImportLine } from '@improv/contract';

export type ImportCounts = CallableResponse<'importMembers'>['counts'];

/** Lines that one call writes: two transactions of the server's, so that the bar moves every second or so. */
const linesPerBatch = 200;

/**
 * The part of a list that is to be written, in pieces that a call can carry each. What the preview found to be bad,
 * doubled or unchanged is left out.
 * @param text as it was previewed
 * @param lines what the preview said of it
 */
export function batches(text: string, lines: readonly ImportLine[], perBatch = linesPerBatch): string[] {
  const written = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const told = new Set(lines.map(({ line }) => line));
  const first = written.findIndex((line) => line.trim() !== '');
  // A first line that is no person names the columns, and each piece needs it.
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

/** What somebody has to look at comes first: bad lines, then doubled ones, then the rest as it was written. */
export function worstFirst(lines: readonly ImportLine[]): ImportLine[] {
  const rank = ({ action }: ImportLine): number => (action === 'bad' ? 0 : action === 'duplicate' ? 1 : 2);
  return [...lines].sort((a, b) => rank(a) - rank(b) || a.line - b.line);
}

const phrases: { readonly [A in keyof ImportCounts]: (count: number) => string } = {
  add: (count) => `${count.toLocaleString()} new`,
  update: (count) => `${count.toLocaleString()} changed`,
  unchanged: (count) => `${count.toLocaleString()} as they are`,
  duplicate: (count) => `${count.toLocaleString()} doubled`,
  bad: (count) => `${count.toLocaleString()} bad`,
};

/** "3 new, 1 bad"; what there is none of isn't mentioned. */
export function countsInWords(counts: ImportCounts): string {
  const parts = (Object.keys(phrases) as (keyof ImportCounts)[])
    .filter((action) => counts[action] > 0)
    .map((action) => phrases[action](counts[action]));
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

/** What a button that does it says: "Add 3 people", "Change 1 person", "Add 3 people, change 1". */
export function todoInWords({ add, update }: Pick<ImportCounts, 'add' | 'update'>): string {
  const people = (count: number) => `${count.toLocaleString()} ${count === 1 ? 'person' : 'people'}`;
  if (update === 0) return `Add ${people(add)}`;
  if (add === 0) return `Change ${people(update)}`;
  return `Add ${people(add)}, change ${update.toLocaleString()}`;
}
