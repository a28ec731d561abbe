import { Game } from '@improv/contract';
import { describe, expect, it } from 'vitest';
import {
  archetypes,
  findGame,
  games,
  LibraryArchetype,
  LibraryGame,
  LibraryPrinciple,
  locations,
  principles,
  suggestionPools,
  toGame,
  World,
  worldsOf,
} from '../../src/library/index.ts';
import { begin, mechanics } from '../../src/mechanics/index.ts';

const shelves = [
  { shelf: 'games', entries: games, schema: LibraryGame, count: 26 },
  { shelf: 'archetypes', entries: archetypes, schema: LibraryArchetype, count: 40 },
  { shelf: 'principles', entries: principles, schema: LibraryPrinciple, count: 20 },
] as const;

// The cast's words are typeset; what they quote of the library must be found in them.
it('is typeset: no apostrophe is a straight one', () => {
  const words = JSON.stringify([games, archetypes, principles, locations, suggestionPools]);
  expect(words.match(/.{0,20}\w'.{0,20}/g)).toBeNull();
});

describe.each(shelves)('the $shelf of the library', ({ entries, schema, count }) => {
  it('are as many as the house promises', () => {
    expect(entries.length).toBeGreaterThanOrEqual(count);
  });

  it.each(entries.map((entry) => [entry.id, entry] as const))('hold %s to the schema', (_, entry) => {
    expect(schema.safeParse(entry).error).toBeUndefined();
  });

  it('have ids and names of their own', () => {
    expect(repeated(entries.map(({ id }) => id))).toEqual([]);
    expect(repeated(entries.map(({ name }) => name.toLowerCase()))).toEqual([]);
  });
});

describe('the texts of the library', () => {
  it('never say the same sentence twice', () => {
    // Two games may train the same skill.
    const told = games.map(({ skills: _, ...game }) => game);
    const texts = [...told, ...archetypes, ...principles].flatMap((entry) => prose(Object.values(entry)));
    const sentences = [...texts, ...locations].flatMap(sentencesOf);
    expect(repeated(sentences)).toEqual([]);
  });

  it('are trimmed, single-spaced and free of placeholders', () => {
    const untidy = [...games, ...archetypes, ...principles]
      .flatMap((entry) => prose(Object.values(entry)))
      .concat(locations)
      .filter((text) => text !== text.trim() || /\s\s|\n|[{}<>[\]]|lorem|tbd/i.test(text));
    expect(untidy).toEqual([]);
  });
});

describe('the games', () => {
  it('go from beginner to advanced and from low energy to high', () => {
    expect(new Set(games.map(({ level }) => level))).toEqual(new Set(Game.shape.level.options));
    expect(new Set(games.map(({ energy }) => energy))).toEqual(new Set(Game.shape.energy.options));
  });

  it('are short and long, and each level has both', () => {
    const kinds = new Set(games.map(({ level, form }) => `${level} ${form}`));
    expect(kinds.size).toBe(6);
    for (const level of Game.shape.level.options) {
      expect(games.filter((game) => game.level === level).length, level).toBeGreaterThanOrEqual(6);
    }
  });

  it('come easiest first', () => {
    const levels = games.map(({ level }) => Game.shape.level.options.indexOf(level));
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  });

  it('use every kind of mechanic, and leave some scenes free', () => {
    const used = games.map(({ mechanic }) => mechanic?.kind ?? 'free');
    expect(new Set(used)).toEqual(new Set(['free', ...Object.keys(mechanics)]));
  });

  it('have mechanics that stand on their own without a suggestion', () => {
    for (const game of games) {
      const state = begin(game, 'seed', null);
      expect(state?.kind).toBe(game.mechanic?.kind);
    }
  });

  it('keep the ids that running shows and old notes know', () => {
    const kept = [
      'free-scene',
      'first-day',
      'lost-and-found',
      'neighbours',
      'job-interview',
      'expert-panel',
      'worst-idea',
      'the-apology',
      'bad-news',
      'five-minutes-left',
    ];
    expect(kept.filter((id) => !findGame(id))).toEqual([]);
  });

  it('ask for a suggestion that reads after "May I have"', () => {
    expect(
      games.filter(({ suggestion }) => !/^(?:an?|the|something|somebody|two) .*[^.!?]$/.test(suggestion)),
    ).toEqual([]);
  });

  it('state each rule in one sentence', () => {
    const rules = games.flatMap((game) => game.rules.flatMap(({ says, tells }) => [says, tells]));
    expect(rules.filter((rule) => sentencesOf(rule).length !== 1 || !rule.endsWith('.'))).toEqual([]);
  });

  it('tell the MC how to open in one or two sentences', () => {
    expect(games.filter(({ opening }) => sentencesOf(opening).length > 2).map(({ id }) => id)).toEqual([]);
  });

  it('leave time beyond a typical show', () => {
    expect(games.filter(({ minutes, maxMinutes }) => maxMinutes <= minutes).map(({ id }) => id)).toEqual([]);
  });

  it('are found by id, and an unknown id finds none', () => {
    expect(games.map(({ id }) => findGame(id))).toEqual(games);
    expect(findGame('chess')).toBeUndefined();
    expect(findGame('constructor')).toBeUndefined();
  });

  it('show a player nothing that is meant for the cast', () => {
    for (const game of games) {
      expect(Game.parse(toGame(game)).rules).toEqual(game.rules.map(({ says }) => says));
    }
  });
});

describe('the principles', () => {
  it('go from beginner to advanced', () => {
    expect(new Set(principles.map(({ level }) => level))).toEqual(new Set(Game.shape.level.options));
  });
});

describe('the archetypes', () => {
  it('leave no world without at least two people who are at home in it', () => {
    const lonely = World.options.filter(
      (world) => archetypes.filter(({ tags }) => tags.includes(world)).length < 2,
    );
    expect(lonely).toEqual([]);
  });

  it('name each of their worlds once', () => {
    expect(archetypes.filter(({ tags }) => new Set(tags).size !== tags.length)).toEqual([]);
  });
});

describe('the worlds of a location', () => {
  it.each([
    ['the last open booth of an airport diner', ['airport', 'kitchen']],
    ['A CAFÉ on the Moon', ['kitchen', 'space']],
    ['two ferries and some beaches', ['sea']],
    ['school-bus', ['road', 'school']],
    ['the staff kitchen of a space station', ['kitchen', 'space']],
  ])('are read word by word: %s', (location, worlds) => {
    expect([...worldsOf(location)].sort()).toEqual(worlds);
  });

  it.each([
    'supermarketing',
    'the seatbelt',
    'a barnacle',
    'farmacology',
    'spacious',
    '',
    '   ',
    '🎭',
    '海辺の駅',
    'constructor',
  ])('are none where a word only contains one or is not known: %j', (location) => {
    expect([...worldsOf(location)]).toEqual([]);
  });
});

/** Whatever a reader would read: all strings of more than one word. */
function prose(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    if (Array.isArray(value)) return prose(value);
    if (typeof value === 'object' && value !== null) return prose(Object.values(value));
    return typeof value === 'string' && value.includes(' ') ? [value] : [];
  });
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .trim(),
    )
    .filter((sentence) => sentence !== '');
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
