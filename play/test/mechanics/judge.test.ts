import { LineRule } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { isChecked, judge, ruleInWords } from '../../src/mechanics/index.ts';
import { tables } from './judgedLines.ts';

for (const { rule, kept, missed } of tables) {
  describe(`the rule “${ruleInWords(rule)}”`, () => {
    it.each(kept)('is kept by %j', (line) => {
      expect(judge(rule, line)).toEqual({ kept: true, sentence: null });
    });

    it.each(missed)('is missed by %j, and the MC says so kindly', (line) => {
      const { kept, sentence } = judge(rule, line);
      expect(kept).toBe(false);
      expect(sentence).toMatch(/^\S.{10,240}[.!?”]$/su);
      expect(sentence).not.toMatch(/[.,]”[.,]/);
    });
  });
}

describe('the tables', () => {
  it('hold at least twelve lines for every kind of rule that can be checked', () => {
    const lines = new Map<string, number>();
    for (const { rule, kept, missed } of tables) {
      lines.set(rule.kind, (lines.get(rule.kind) ?? 0) + kept.length + missed.length);
    }
    const kinds = LineRule.options.map(({ shape }) => shape.kind.value);
    const checked = kinds.filter((kind) => kind !== 'emotion' && kind !== 'genre');
    expect(checked.filter((kind) => (lines.get(kind) ?? 0) < 12)).toEqual([]);
  });
});

describe('a rule that is only called out', () => {
  const called: readonly LineRule[] = [
    { kind: 'emotion', emotion: 'jealousy' },
    { kind: 'genre', genre: 'a western' },
  ];

  it.each(called)('says that no code can check it: $kind', (rule) => {
    expect(isChecked(rule)).toBe(false);
  });

  it.each(called)('is kept by any line: $kind', (rule) => {
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
    for (const line of lines) expect(judge(rule, line)).toEqual({ kept: true, sentence: null });
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
