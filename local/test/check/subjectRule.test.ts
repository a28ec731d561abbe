import { describe, expect, it } from 'vitest';
import { wrongSubjects } from '../../src/check/subjectRule.ts';

describe('a commit subject', () => {
  it.each([
    'voice: keep the place of a client that moves',
    'core, web: say who was asked',
    'e2e/console: wait',
  ])('passes: %s', (subject) => expect(wrongSubjects([subject])).toEqual([]));

  it.each([
    [`voice: ${'a'.repeat(66)}`, 'over 72 characters (73)'],
    ['Format', 'not "scope: what it does"'],
    ['voice:keep the place', 'not "scope: what it does"'],
    ['voice: keep the place.', 'ends with a full stop'],
  ])('is refused: %s', (subject, why) => expect(wrongSubjects([subject])).toEqual([{ subject, why }]));
});
