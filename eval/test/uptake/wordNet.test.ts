import { describe, expect, it } from 'vitest';
import { areRelated, explanations } from '../../src/score/uptake/wordNet.ts';

describe('WordNet', () => {
  it.each([
    ['hound', 'dog'],
    ['physician', 'doctor'],
    ['snake', 'reptile'],
    ['shout', 'yell'],
    ['finger', 'hand'],
  ])('relates %s and %s, both ways', (one, other) => {
    expect(areRelated(one, other)).toBe(true);
    expect(areRelated(other, one)).toBe(true);
  });

  it.each([
    ['dog', 'cheese'],
    ['bank', 'sandwich'],
    ['zzyzx', 'dog'],
    ['', 'dog'],
  ])('does not relate “%s” and %s', (one, other) => {
    expect(areRelated(one, other)).toBe(false);
  });

  it('finds the first and the last words of its index', () => {
    expect(explanations('zygote')).toContain('cell');
    expect(explanations('abacus')).toContain('calculator');
    expect(explanations('neverheardof')).toEqual([]);
  });

  it('explains a kitchen’s things by the kitchen', () => {
    expect(explanations('oven')).toContain('kitchen');
  });
});
