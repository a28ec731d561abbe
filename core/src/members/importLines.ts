import { Email, type ImportLine, MemberNote, maxImportLines, Role, Tier } from '@improv/contract';
import { parse } from 'csv-parse/sync';
import { Refusal } from '../refusal.ts';
import { importMessages } from './messages.ts';

/** A valid line of an import; null for what the line leaves out. */
export interface GuestLine {
  readonly line: number;
  readonly email: string;
  readonly role: Role | null;
  readonly tier: Tier | null;
  readonly note: string | null;
}

export interface ReadLines {
  readonly guests: readonly GuestLine[];
  /** Invalid lines, and lines whose address has occurred before. */
  readonly others: readonly ImportLine[];
}

const columns = ['email', 'role', 'tier', 'note'] as const;
type Column = (typeof columns)[number];

/** Characters of an invalid line that are shown. */
const shown = 80;

/**
 * Reads the lines of an import. An error in one line does not affect the others.
 * @throws Refusal `bad-input` for more lines than an import may have
 */
export function readLines(text: string): ReadLines {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const filled = lines
    .map((written, index) => ({ written: written.trim(), line: index + 1 }))
    .filter(({ written }) => written !== '');
  const header = filled[0] ? headerOf(filled[0].written) : null;
  const rows = header ? filled.slice(1) : filled;
  if (rows.length > maxImportLines) {
    throw new Refusal('bad-input', importMessages.tooManyLines(rows.length, maxImportLines));
  }
  const guests = new Map<string, GuestLine>();
  const others: ImportLine[] = [];
  for (const { written, line } of rows) {
    const read = readLine(written, line, header ?? columns);
    if (typeof read === 'string') {
      const email = written.slice(0, shown);
      others.push({ line, email, action: 'bad', role: null, tier: null, why: read });
      continue;
    }
    const first = guests.get(read.email);
    if (first) {
      const why = importMessages.duplicate(first.line);
      others.push({
        line,
        email: read.email,
        action: 'duplicate',
        role: read.role,
        tier: read.tier,
        why,
      });
    } else guests.set(read.email, read);
  }
  return { guests: [...guests.values()], others };
}

/** The columns of a header line; null when the line is not a header. */
function headerOf(written: string): readonly (Column | null)[] | null {
  const cells = cellsOf(written)?.map((cell) => cell.toLowerCase()) ?? [];
  if (!cells.some((cell) => cell === 'email' || cell === 'e-mail' || cell === 'email address')) return null;
  return cells.map((cell) =>
    cell.startsWith('e') ? 'email' : (columns.find((column) => column === cell) ?? null),
  );
}

/** @returns the line, or one sentence that says why it is invalid */
function readLine(written: string, line: number, header: readonly (Column | null)[]): GuestLine | string {
  const cells = cellsOf(written);
  if (!cells) return importMessages.quotationMark;
  if (cells.slice(header.length).some((cell) => cell !== '')) {
    return importMessages.tooManyValues(cells.length, header);
  }
  const value = (column: Column): string => cells[header.indexOf(column)] ?? '';
  const email = Email.safeParse(addressOf(value('email')));
  if (!email.success) return email.error.issues[0]?.message ?? importMessages.notAnAddress;
  const role = choice(Role.options, value('role'));
  if (role === undefined) return importMessages.notARole(value('role'));
  const tier = choice(Tier.options, value('tier'));
  if (tier === undefined) return importMessages.notATier(value('tier'));
  const note = MemberNote.safeParse(value('note'));
  if (!note.success) return note.error.issues[0]?.message ?? importMessages.unusableNote;
  return { line, email: email.data, role, tier, note: note.data === '' ? null : note.data };
}

/** @returns null for an empty cell, undefined for an unknown value */
function choice<T extends string>(options: readonly T[], cell: string): T | null | undefined {
  return cell === '' ? null : options.find((option) => option === cell.toLowerCase());
}

/** An address as mail programs copy it: `Robin Somebody <robin@example.com>`. */
function addressOf(cell: string): string {
  return /<([^<>]+)>\s*$/.exec(cell)?.[1] ?? cell;
}

/** @returns null when the quotation marks don't match */
function cellsOf(written: string): string[] | null {
  try {
    const options = { delimiter: [',', ';', '\t'], trim: true, relax_column_count: true };
    const [row] = parse(written, options) as string[][];
    return row ?? [];
  } catch {
    return null;
  }
}
