import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../src/members/importLines.ts';

const guest = { role: null, tier: null, note: null };

describe('the lines of an import', () => {
  it('are addresses, one a line, in any case and with spaces around', () => {
    const { guests, others } = readLines('\uFEFF Anna@Example.com \r\n\r\nbob@example.com\r');
    expect(guests).toEqual([
      { line: 1, email: 'anna@example.com', ...guest },
      { line: 3, email: 'bob@example.com', ...guest },
    ]);
    expect(others).toEqual([]);
  });

  it.each([',', ';', '\t'])('are rows of a spreadsheet, parted by %j', (by) => {
    const text = [
      ['Role', 'Email', 'Note', 'Shoe size'],
      ['ADMIN', 'Robin <robin@example.com>', '"Hall 3; left, ""Red"""', '44'],
    ]
      .map((row) => row.join(by))
      .join('\n');
    expect(readLines(text)).toEqual({
      guests: [
        { line: 2, email: 'robin@example.com', role: 'admin', tier: null, note: 'Hall 3; left, "Red"' },
      ],
      others: [],
    });
  });

  it('name what is wrong with each that can not be used, and spoil no other', () => {
    const text = [
      'anna@example.com',
      'not an address',
      'bob@example.com,king',
      'eve@example.com,player,video',
      '"open quote@example.com',
      'ANNA@example.com,admin',
      'carl@example.com,player,text,note,more',
      'dora@example.com',
    ].join('\n');
    const { guests, others } = readLines(text);
    expect(guests.map(({ email }) => email)).toEqual(['anna@example.com', 'dora@example.com']);
    expect(others.map(({ line, action, why }) => [line, action, why])).toEqual([
      [2, 'bad', 'That is not an email address.'],
      [3, 'bad', '"king" is not a role. Use player or admin.'],
      [4, 'bad', '"video" is not a tier. Use text or voice.'],
      [5, 'bad', 'A quotation mark is never closed, or is in the middle of a value.'],
      [6, 'duplicate', 'This address is already in line 1.'],
      [7, 'bad', 'This line has 5 values for 4 columns: email, role, tier, note.'],
    ]);
  });

  it('are refused past ten thousand', () => {
    const text = Array.from({ length: 10_001 }, (_, n) => `g${n}@example.com`).join('\n');
    expect(() => readLines(text)).toThrow('This list has 10001 lines');
  });

  it('are each told of, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (written) => {
        const text = written.join('\n');
        const filled = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
        const { guests, others } = readLines(text);
        expect(guests.length + others.length).toBe(filled);
      }),
    );
  });
});
