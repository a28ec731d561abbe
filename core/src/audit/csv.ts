import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV by RFC 4180, lines ended by CRLF. A cell that a spreadsheet would take for the beginning of a formula gets an
 * apostrophe in front, which makes it text there.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((cells) => [...cells]),
    { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]|^\s|\s$/ },
  );
}
