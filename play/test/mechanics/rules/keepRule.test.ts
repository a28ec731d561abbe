import type { LineRule } from '@improv/contract';
import { expect, it } from 'vitest';
import { judge, keepRule } from '../../../src/mechanics/index.ts';

const rules: readonly LineRule[] = [
  { kind: 'question' },
  { kind: 'statement' },
  { kind: 'words', count: 1 },
  { kind: 'words', count: 3 },
  { kind: 'words', count: 12 },
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => ({ kind: 'first-letter', letter }) as const),
  { kind: 'first-word', word: 'lantern' },
  { kind: 'first-words', text: 'And then, one day' },
  { kind: 'exact-line', text: 'Tell them I danced.' },
  { kind: 'again', text: 'The boat has gone without us' },
  { kind: 'differs', text: 'The boat has gone without us' },
  { kind: 'contains', word: 'your majesty' },
  { kind: 'avoids-word', word: 'cheese' },
  { kind: 'avoids-letter', letter: 'B' },
];

it.each(rules)('keeps %j', (rule) => {
  expect(judge(rule, keepRule(rule, 'The camel has eaten my last telegram!')).kept).toBe(true);
});

it.each([
  { kind: 'emotion', emotion: 'envy' },
  { kind: 'genre', genre: 'a western' },
] as const)('leaves a line alone for %j', (rule) => {
  expect(keepRule(rule, 'The camel has left.')).toBe('The camel has left.');
});

it('keeps the words that it has room for', () => {
  expect(keepRule({ kind: 'words', count: 3 }, 'Camels eat stamps and glue.')).toBe('Camels eat stamps.');
  expect(keepRule({ kind: 'first-letter', letter: 'O' }, 'The oven bows.')).toBe('Olga, the oven bows.');
});
