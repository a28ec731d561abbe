import type { Skill } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { movement, sortSkills, standing } from '../src/progress/standing.ts';

const sessionId = '6f2f6f0e-5d8f-4a53-9d57-0d4f5c1f7a11';

/** A skill with these scores behind it, newest first. */
function aSkill(name: string, level: number | null, scores: number[] = []): Skill {
  const because = scores.map((score) => ({
    sessionId,
    score,
    why: 'Because.',
    at: '2026-11-21T07:00:00.000Z',
  }));
  return {
    principleId: name,
    name,
    skill: 'listening',
    level,
    shows: scores.length,
    practise: 'Listen.',
    because,
  };
}

it('lists scored skills strongest first, and the others as the library has them', () => {
  const { seen, unseen } = sortSkills([
    aSkill('a', null),
    aSkill('b', 20),
    aSkill('c', 0),
    aSkill('d', 70),
    aSkill('e', null),
  ]);
  expect(seen.map(({ name }) => name)).toEqual(['d', 'b', 'c']);
  expect(unseen.map(({ name }) => name)).toEqual(['a', 'e']);
});

describe('the way a skill moved', () => {
  it.each([
    [[70, 40], 'up'],
    [[40, 70], 'down'],
    [[40, 40], 'level'],
    [[40], null],
    [[], null],
  ] as const)('with scores %j, newest first, is %s', (scores, moved) => {
    expect(movement(aSkill('a', 50, [...scores]))).toBe(moved);
  });
});

describe('what mastery means', () => {
  it('begins with a Partner who carries and ends with the player in the lead', () => {
    expect(standing(0).title).toMatch(/carries/);
    expect(standing(1).title).toMatch(/lead early/);
  });

  it('has words for every mastery there is', () => {
    for (let mastery = 0; mastery <= 1; mastery += 0.01) expect(standing(mastery).means).not.toBe('');
  });

  it('promises no numbers', () => {
    for (const mastery of [0, 0.3, 0.6, 1]) expect(standing(mastery).means).not.toMatch(/\d/);
  });
});
