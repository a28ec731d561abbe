import { maxLocationLength } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import { locations, offerLocations, worldsOf } from '../../src/library/index.ts';

describe('the locations', () => {
  it('are 24 different ones, short enough to read in a glance', () => {
    expect(new Set(locations).size).toBe(24);
    expect(locations.filter(({ length }) => length > Math.min(60, maxLocationLength))).toEqual([]);
  });

  it('each belong to a world that at least one archetype knows', () => {
    expect(locations.filter((location) => worldsOf(location).size === 0)).toEqual([]);
  });
});

describe('the places that the lobby offers', () => {
  it('are distinct, as many as asked for, and from the library', () => {
    for (let n = 0; n <= locations.length; n++) {
      const offered = offerLocations('a player today', n);
      expect(new Set(offered).size).toBe(n);
      expect(locations).toEqual(expect.arrayContaining(offered));
    }
  });

  it('are all of them when more are asked for', () => {
    expect(offerLocations('a player today', 1_000).toSorted()).toEqual(locations.toSorted());
  });

  it('are the same for the same seed and others for another', () => {
    expect(offerLocations('monday', 6)).toEqual(offerLocations('monday', 6));
    const offers = new Set(Array.from({ length: 100 }, (_, day) => offerLocations(`day ${day}`, 6).join()));
    expect(offers.size).toBeGreaterThan(95);
  });

  it('leave no place out for good', () => {
    const seen = new Set(Array.from({ length: 100 }, (_, day) => offerLocations(`day ${day}`, 6)).flat());
    expect(seen.size).toBe(locations.length);
  });
});
