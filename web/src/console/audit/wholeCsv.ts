import type { CallableResponse } from '@improv/contract';

type Part = CallableResponse<'exportAudit'>;

/** Tells a spreadsheet that the file is UTF-8; without it Excel garbles every accent. */
const byteOrderMark = '\uFEFF';
const lineEnd = '\r\n';

/** Joins the parts to one file; each starts on a new line. */
export function joinCsv(parts: readonly string[]): string {
  const ended = parts.map((part) => (part === '' || part.endsWith(lineEnd) ? part : part + lineEnd));
  return byteOrderMark + ended.join('');
}

/**
 * Fetches the audit as one CSV file.
 * @param fetchPart fetches a part by the cursor of the one before
 * @param onPart called with the number of parts so far
 * @param signal stops the export between two parts
 */
export async function wholeCsv(
  fetchPart: (cursor: string | undefined) => Promise<Part>,
  onPart: (parts: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const parts: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { csv, next }: Part = await fetchPart(cursor);
    signal.throwIfAborted();
    parts.push(csv);
    onPart(parts.length);
    cursor = next;
  }
  return joinCsv(parts);
}
