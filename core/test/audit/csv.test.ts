import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/audit/csv.ts';

describe('a table as CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])('starts no formula with %j', (cell) => {
    const [[read]] = parse(csvOf([[cell]])) as [[string]];
    expect(read).toBe(`'${cell}`);
  });

  it('leaves what is harmless as it is, and quotes what would break the row', () => {
    expect(csvOf([['a', 'b=1', 'say "hi", you', 'two\nlines', '']])).toBe(
      'a,b=1,"say ""hi"", you","two\nlines",\r\n',
    );
  });

  it('is read back cell by cell, whatever stands in it', () => {
    const rows = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: width, maxLength: width }), {
        minLength: 1,
      }),
    );
    fc.assert(
      fc.property(rows, (cells) => {
        const read = parse(csvOf(cells)) as string[][];
        const bare = read.map((row, y) =>
          row.map((cell, x) =>
            cell.startsWith("'") && cell.slice(1) === cells[y]?.[x] ? cell.slice(1) : cell,
          ),
        );
        expect(bare).toEqual(cells);
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
