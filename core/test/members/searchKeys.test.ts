import { describe, expect, it } from 'vitest';
import { searchKey, searchKeys } from '../../src/members/searchKeys.ts';

const keys = searchKeys('anna.o-neil@mail.example.com', 'Sales team, Berlin');
const finds = (search: string) => keys.includes(searchKey(search));

describe('a member', () => {
  it.each(['anna', 'a', 'anna.o-neil@ma', 'neil', 'example', 'mail.example.com', 'berlin', 'sal'])(
    'is found by "%s"',
    (search) => expect(finds(search)).toBe(true),
  );

  it.each(['nna', 'bob', 'erlin', 'anna.x'])('is not found by "%s"', (search) =>
    expect(finds(search)).toBe(false),
  );

  it('is found by a whole long address, and by the first of several words', () => {
    const email = 'a-very-long-name-indeed-that-goes-on@example.com';
    expect(searchKeys(email, '')).toContain(searchKey(email));
    expect(finds('sales berlin')).toBe(true);
  });

  it('has a bounded number of keys, whatever is written about them', () => {
    const many = searchKeys(`${'a.'.repeat(60)}b@${'x.'.repeat(30)}com`, 'word '.repeat(60));
    expect(many.length).toBeLessThan(2_500);
  });
});
