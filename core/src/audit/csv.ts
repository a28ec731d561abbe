import { stringify } from 'csv-stringify/sync';

/**
 * Formats rows as CSV (RFC 4180, lines end in CRLF). A cell that a spreadsheet would evaluate as a formula is prefixed with an
 * apostrophe.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((cells) => [...cells]),
    { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]|^\s|\s$/ },
  );
}
