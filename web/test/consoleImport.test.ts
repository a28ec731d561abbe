import type { ImportLine } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import {
  batches,
  countsInWords,
  noCounts,
  sum,
  todoInWords,
  worstFirst,
} from '../src/console/import/batches.ts';

const told = (line: number, action: ImportLine['action']): ImportLine => ({
  line,
  email: `${line}@x.org`,
  action,
  role: null,
  tier: null,
  why: null,
});

describe('the pieces of an import', () => {
  it('carry the lines that change something, as they were written, and no others', () => {
    const text = '\uFEFFa@x.org,,voice\r\nnobody\r\n\r\nA@x.org\r\nb@x.org; admin\rc@x.org';
    const lines = [
      told(1, 'add'),
      told(2, 'bad'),
      told(4, 'duplicate'),
      told(5, 'update'),
      told(6, 'unchanged'),
    ];
    expect(batches(text, lines, 10)).toEqual(['a@x.org,,voice\nb@x.org; admin']);
  });

  it('each begin with the names of the columns, if the list does', () => {
    const text = '\n role , email\nadmin,a@x.org\n,b@x.org\n,c@x.org';
    const lines = [told(3, 'add'), told(4, 'add'), told(5, 'add')];
    expect(batches(text, lines, 2)).toEqual([
      ' role , email\nadmin,a@x.org\n,b@x.org',
      ' role , email\n,c@x.org',
    ]);
  });

  it('are as many as it takes, and lose no address', () => {
    const emails = Array.from({ length: 1_001 }, (_, index) => `guest-${index}@x.org`);
    const pieces = batches(
      emails.join('\n'),
      emails.map((_, index) => told(index + 1, 'add')),
    );
    expect(pieces).toHaveLength(6);
    expect(pieces.flatMap((piece) => piece.split('\n'))).toEqual(emails);
  });

  it('are none when there is nothing to do', () => {
    expect(batches('a@x.org', [told(1, 'unchanged')])).toEqual([]);
    expect(batches('', [])).toEqual([]);
  });
});

describe('what is said of an import', () => {
  it('names what there is some of', () => {
    const counts = sum({ ...noCounts, add: 1_200, bad: 1 }, { ...noCounts, unchanged: 2 });
    expect(countsInWords(counts)).toBe(`${(1_200).toLocaleString()} new, 2 unchanged, 1 invalid`);
    expect(countsInWords(noCounts)).toBe('nothing');
  });

  it('puts the lines that need a look before the others, each kind in its order', () => {
    const lines = [told(1, 'add'), told(2, 'duplicate'), told(3, 'bad'), told(4, 'update'), told(5, 'bad')];
    expect(worstFirst(lines).map(({ line }) => line)).toEqual([3, 5, 2, 1, 4]);
  });

  it.each([
    [{ add: 1, update: 0 }, 'Add 1 person'],
    [{ add: 0, update: 2 }, 'Change 2 people'],
    [{ add: 3, update: 1 }, 'Add 3 people, change 1'],
  ])('%o becomes a button', (counts, words) => {
    expect(todoInWords(counts)).toBe(words);
  });
});
