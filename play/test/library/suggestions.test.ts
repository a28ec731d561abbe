import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  archetypes,
  drawAudience,
  games,
  locations,
  longestSuggestion,
  SuggestionKind,
  shout,
  suggestionPools,
  World,
  worldsOf,
} from '../../src/library/index.ts';

const seeds = Array.from({ length: 200 }, (_, n) => `show ${n}`);
const pools = SuggestionKind.options.map((kind) => [kind, suggestionPools[kind]] as const);
const tagsOf = new Map(archetypes.map(({ id, tags }) => [id, tags]));

describe.each(pools)('the pool of %s suggestions', (_, pool) => {
  it('holds at least twelve, each once, each of a length to shout', () => {
    const texts = pool.map(([text]) => text);
    expect(texts.length).toBeGreaterThanOrEqual(12);
    expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
    expect(
      texts.filter((text) => text !== text.trim() || text.length > longestSuggestion || /\s\s/.test(text)),
    ).toEqual([]);
  });

  it('names worlds that exist, at least one each and none twice', () => {
    for (const [text, ...worlds] of pool) {
      expect(worlds.length, text).toBeGreaterThan(0);
      expect(new Set(worlds).size, text).toBe(worlds.length);
      for (const world of worlds) expect(World.options).toContain(world);
    }
  });
});

describe('the pools', () => {
  it('are each asked for by some game', () => {
    expect(new Set(games.map(({ suggestionKind }) => suggestionKind))).toEqual(
      new Set(SuggestionKind.options),
    );
  });

  it.each(['word', 'worn-word', 'letter'] as const)(
    'hold single words where a rule needs one: %s',
    (kind) => {
      expect(suggestionPools[kind].filter(([text]) => !/^[A-Za-z]+$/.test(text))).toEqual([]);
    },
  );

  it('never repeat a text from one to the other', () => {
    const texts = pools.flatMap(([, pool]) => pool.map(([text]) => text.toLowerCase()));
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });
});

describe('a shout from the audience', () => {
  const game = { suggestionKind: 'object' } as const;
  const audience = drawAudience({ location: 'a lighthouse', seed: 'one' });

  it('comes from a person in the audience, and is what the game asks for, whatever the place and the seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(games.length - 1), (location, seed, at) => {
        const asked = games[at] ?? game;
        const { archetypeId, suggestion } = shout(asked, location, audience, seed);
        expect(audience.map(({ id }) => id)).toContain(archetypeId);
        expect(suggestionPools[asked.suggestionKind].map(([text]) => text)).toContain(suggestion);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('is the same for the same seed and differs from seed to seed', () => {
    expect(shout(game, 'a lighthouse', audience, 's')).toEqual(shout(game, 'a lighthouse', audience, 's'));
    const shouted = new Set(seeds.map((seed) => shout(game, 'somewhere', audience, seed).suggestion));
    expect(shouted.size).toBeGreaterThan(9);
  });

  it('suits the place at least twice as often as it would by chance', () => {
    for (const location of ['the dining car of a train', 'a school gym', 'a theatre']) {
      const worlds = worldsOf(location);
      const pool = suggestionPools.object;
      const suits = (text: string) =>
        pool.some(([other, ...of]) => other === text && of.some((world) => worlds.has(world)));
      const byChance = pool.filter(([text]) => suits(text)).length / pool.length;
      const house = [{ id: 'nobody-known' }];
      const often =
        seeds.filter((seed) => suits(shout(game, location, house, seed).suggestion)).length / seeds.length;
      expect(often, location).toBeGreaterThan(2 * byChance);
    }
  });

  it('comes more often than not from a person whose world it is, when one is there', () => {
    const shouts = seeds.map((seed) => {
      const house = drawAudience({ location: 'a ship', seed });
      const { archetypeId, suggestion } = shout(game, 'a ship', house, seed);
      const worlds = new Set(suggestionPools.object.find(([text]) => text === suggestion)?.slice(1));
      const knows = (id: string) => (tagsOf.get(id) ?? []).some((world) => worlds.has(world));
      return { possible: house.some(({ id }) => knows(id)), fits: knows(archetypeId) };
    });
    const possible = shouts.filter((one) => one.possible);
    expect(possible.filter(({ fits }) => fits).length / possible.length).toBeGreaterThan(0.6);
  });

  it('gives every location of the library a choice', () => {
    for (const location of locations) {
      const house = drawAudience({ location, seed: 'x' });
      expect(
        new Set(seeds.slice(0, 40).map((seed) => shout(game, location, house, seed).suggestion)).size,
        location,
      ).toBeGreaterThan(3);
    }
  });

  it('cannot come from an empty house', () => {
    expect(() => shout(game, 'a lighthouse', [], 'seed')).toThrow(RangeError);
  });
});
