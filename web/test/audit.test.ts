import { describe, expect, it } from 'vitest';
import { askedIn, filterOf, paramsOf } from '../src/console/audit/auditFilter.ts';
import { joinCsv, wholeCsv } from '../src/console/audit/wholeCsv.ts';

const going = new AbortController().signal;

describe('the audit as one CSV file', () => {
  it('is its parts in a row, marked as UTF-8, each line on its own', () => {
    expect(joinCsv(['at,who\r\n1,a\r\n', '2,b\r\n'])).toBe('\uFEFFat,who\r\n1,a\r\n2,b\r\n');
    expect(joinCsv(['at,who\r\n1,a', '2,b', ''])).toBe('\uFEFFat,who\r\n1,a\r\n2,b\r\n');
  });

  it('follows the cursors to the last part, and says how far it is', async () => {
    const parts = [
      { csv: 'at\r\n1\r\n', next: 'two' },
      { csv: '2\r\n', next: 'three' },
      { csv: '3\r\n', next: null },
    ];
    const asked: (string | undefined)[] = [];
    const told: number[] = [];
    const fetchPart = async (cursor: string | undefined) => {
      asked.push(cursor);
      return parts[asked.length - 1] ?? { csv: '', next: null };
    };
    expect(await wholeCsv(fetchPart, (so) => told.push(so), going)).toBe('\uFEFFat\r\n1\r\n2\r\n3\r\n');
    expect(asked).toEqual([undefined, 'two', 'three']);
    expect(told).toEqual([1, 2, 3]);
  });

  it('stops between two parts when it is told to', async () => {
    const stop = new AbortController();
    let fetched = 0;
    const fetchPart = async () => {
      fetched += 1;
      if (fetched === 2) stop.abort();
      return { csv: '1\r\n', next: 'more' };
    };
    await expect(wholeCsv(fetchPart, () => undefined, stop.signal)).rejects.toThrow();
    expect(fetched).toBe(2);
  });
});

describe('what of the audit is asked for', () => {
  const written = 'action=member-added&actor= Ada@Example.com&from=2026-11-20&to=2026-11-21';

  it('is read from the address and written back to it', () => {
    const asked = askedIn(new URLSearchParams(written));
    expect(asked).toEqual({
      action: 'member-added',
      actor: 'ada@example.com',
      subject: '',
      from: '2026-11-20',
      to: '2026-11-21',
    });
    expect(askedIn(new URLSearchParams(paramsOf(asked)))).toEqual(asked);
    expect(paramsOf(asked)).not.toHaveProperty('subject');
  });

  it('counts the last day whole, in UTC', () => {
    expect(filterOf(askedIn(new URLSearchParams(written)))).toEqual({
      action: 'member-added',
      actor: 'ada@example.com',
      from: '2026-11-20T00:00:00.000Z',
      to: '2026-11-22T00:00:00.000Z',
    });
  });

  it('is everything where the address makes no sense', () => {
    const nonsense = new URLSearchParams('action=dance&from=yesterday&to=2026-99-99');
    expect(filterOf(askedIn(nonsense))).toEqual({});
  });
});
