import { Archetype } from '@improv/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archetypes, drawAudience, locations, type World } from '../../src/library/index.ts';

const seeds = Array.from({ length: 500 }, (_, n) => `show ${n}`);

describe('the audience of a show', () => {
  it('is five distinct archetypes, whatever the location and the seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (location, seed) => {
        const audience = drawAudience({ location, seed });
        expect(new Set(audience.map(({ id }) => id)).size).toBe(5);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('carries what the contract names and no more', () => {
    const audience = drawAudience({ location: 'a submarine', seed: 'one', size: archetypes.length });
    for (const archetype of audience) expect(Archetype.safeParse(archetype).error).toBeUndefined();
  });

  it('is the same for the same seed and location, in the same order', () => {
    for (const seed of seeds.slice(0, 50)) {
      expect(drawAudience({ location: 'a night bus', seed })).toEqual(
        drawAudience({ location: 'a night bus', seed }),
      );
    }
  });

  it('stays what it was in earlier releases, so that a seed can be written down', () => {
    expect(idsOf('the engine room of a small ferry', 'opening night')).toMatchInlineSnapshot(`
      [
        "museum-guard",
        "organising-sister",
        "dragged-along-teenager",
        "watch-repairer",
        "trapeze-catcher",
      ]
    `);
  });

  it('differs from seed to seed', () => {
    const houses = new Set(seeds.map((seed) => idsOf('a night bus', seed).join()));
    expect(houses.size).toBeGreaterThan(490);
  });

  it('differs from place to place for one seed', () => {
    const houses = new Set(locations.map((location) => idsOf(location, 'one seed').join()));
    expect(houses.size).toBe(locations.length);
  });

  it('may be any size, up to everybody', () => {
    expect(drawAudience({ location: 'here', seed: 's', size: 1 })).toHaveLength(1);
    expect(drawAudience({ location: 'here', seed: 's', size: 0 })).toEqual([]);
    expect(drawAudience({ location: 'here', seed: 's', size: 999 })).toHaveLength(archetypes.length);
  });

  it.each<[World, string]>([
    ['sea', 'a lighthouse'],
    ['hospital', 'the waiting room of a clinic'],
    ['kitchen', 'a small café'],
    ['space', 'a rocket before the launch'],
    ['school', 'the classroom after hours'],
    ['law', 'the customs shed'],
  ])('holds people of the %s at least twice as often in %s as anywhere', (world, location) => {
    const atHome = share(world, location);
    const anywhere = share(world, 'somewhere');
    expect(atHome).toBeGreaterThan(2 * anywhere);
  });

  it('still leaves most seats to people from elsewhere', () => {
    expect(share('sea', 'a lighthouse')).toBeLessThan(0.5);
  });

  it('favours no archetype where the location names no world', () => {
    // 500 houses of 5 of 40 people: 62.5 expected each, standard deviation 7.4; five of them allowed.
    const counts = seatsTaken('somewhere');
    for (const { id } of archetypes) {
      expect(counts.get(id) ?? 0, id).toBeGreaterThan(25);
      expect(counts.get(id) ?? 0, id).toBeLessThan(100);
    }
  });

  it.each(locations)('can hold anybody at all in %s', (location) => {
    expect(seatsTaken(location).size).toBe(archetypes.length);
  });
});

function idsOf(location: string, seed: string): string[] {
  return drawAudience({ location, seed }).map(({ id }) => id);
}

function seatsTaken(location: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of seeds.flatMap((seed) => idsOf(location, seed))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The share of all seats, over all seeds, that people of one world take. */
function share(world: World, location: string): number {
  const counts = seatsTaken(location);
  const taken = archetypes
    .filter(({ tags }) => tags.includes(world))
    .reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
  return taken / (5 * seeds.length);
}
