import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineRule } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { isChecked, judge } from '../../../src/mechanics/index.ts';

it('has a test of its own for every kind of rule that can be checked', () => {
  const kinds = LineRule.options.map(({ shape }) => shape.kind.value);
  const checked = kinds.filter((kind) => kind !== 'emotion' && kind !== 'genre');
  const untested = checked.filter((kind) => {
    const name = kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const file = join(import.meta.dirname, `${name}.test.ts`);
    return !existsSync(file) || !readFileSync(file, 'utf8').includes(`judges('${kind}', [`);
  });
  expect(untested).toEqual([]);
});

describe('a rule that is only called out', () => {
  const called: readonly LineRule[] = [
    { kind: 'emotion', emotion: 'jealousy' },
    { kind: 'genre', genre: 'a western' },
  ];

  it.each(called)('says that no code can check it: $kind', (rule) => {
    expect(isChecked(rule)).toBe(false);
  });

  it.each(called)('is neither kept nor missed by any line: $kind', (rule) => {
    const lines = [
      '',
      'No.',
      'I am so happy for you.',
      'Draw!',
      'いいえ',
      '🐐',
      'a',
      '?',
      'JEALOUS',
      'x'.repeat(1_000),
      ' ',
      '\n',
    ];
    for (const line of lines) expect(judge(rule, line)).toEqual({ kept: null, sentence: null });
  });
});

describe('the call-out of the MC', () => {
  it('is the same for the same line and varies from line to line', () => {
    const heard = ['No.', 'Yes.', 'Perhaps.', 'A goat.', 'I left.', 'It rained.', 'We ate.', 'He sang.'].map(
      (line) => judge({ kind: 'question' }, line).sentence,
    );
    expect(new Set(heard).size).toBeGreaterThan(1);
    expect(judge({ kind: 'question' }, 'No.')).toEqual(judge({ kind: 'question' }, 'No.'));
  });

  it('names what it heard', () => {
    expect(judge({ kind: 'words', count: 3 }, 'No').sentence).toContain('one');
    expect(judge({ kind: 'first-letter', letter: 'F' }, 'Goat').sentence).toContain('G');
    expect(judge({ kind: 'avoids-letter', letter: 'C' }, 'A fine cactus').sentence).toContain('“cactus”');
  });

  it('repeats no more of a line than fits on the screen', () => {
    const { sentence } = judge({ kind: 'avoids-letter', letter: 'C' }, 'c'.repeat(1_000));
    expect(sentence?.length).toBeLessThan(200);
  });
});
