import type { Game } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { tonightsBill } from '../src/lobby/tonight.ts';

const dayMs = 24 * 60 * 60_000;
const game = (id: string, level: Game['level']): Game => ({
  id,
  name: id,
  summary: id,
  rules: [id],
  level,
  energy: 'low',
  minutes: 5,
  skills: [id],
});
const games = [
  ...Array.from({ length: 12 }, (_, n) => game(`easy-${n}`, 'beginner')),
  ...Array.from({ length: 9 }, (_, n) => game(`some-${n}`, 'intermediate')),
  ...Array.from({ length: 7 }, (_, n) => game(`bold-${n}`, 'advanced')),
];
const idsOn = (day: number) => tonightsBill(games, day * dayMs).map(({ id }) => id);

describe("tonight's bill", () => {
  it('opens with the first game and has something of every level, nothing twice', () => {
    for (let day = 0; day < 40; day += 1) {
      const bill = tonightsBill(games, day * dayMs);
      expect(bill[0]?.id).toBe('easy-0');
      expect(bill.map(({ level }) => level)).toEqual([
        'beginner',
        'beginner',
        'beginner',
        'intermediate',
        'advanced',
      ]);
      expect(new Set(bill).size).toBe(5);
    }
  });

  it('is the same all day, another one tomorrow, and plays everything in time', () => {
    expect(tonightsBill(games, 7 * dayMs)).toEqual(tonightsBill(games, 8 * dayMs - 1));
    expect(idsOn(7)).not.toEqual(idsOn(8));
    const played = new Set(Array.from({ length: 40 }, (_, day) => idsOn(day)).flat());
    expect(played.size).toBe(games.length);
  });

  it('makes do with a short repertoire', () => {
    expect(tonightsBill(games.slice(0, 2), 0).map(({ id }) => id)).toEqual(['easy-0', 'easy-1']);
    expect(tonightsBill([], 0)).toEqual([]);
  });
});
