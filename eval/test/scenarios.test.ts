import { SessionId } from '@improv/contract';
import { findGame, mechanics } from '@improv/play';
import { describe, expect, it } from 'vitest';
import { sessionIdOf } from '../src/play/sessionId.ts';
import { Scenario, Theme } from '../src/scenarios/scenario.ts';
import { scenarios } from '../src/scenarios/scenarios.ts';

const of = (theme: Theme) => scenarios.filter((scenario) => scenario.theme === theme);

describe('the scenarios', () => {
  it('are forty at least, each with an id of its own and a game of the library', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(40);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    expect(scenarios.filter(({ gameId }) => !findGame(gameId))).toEqual([]);
  });

  it.each(Theme.options)('have something on %s', (theme) => {
    expect(of(theme).length).toBeGreaterThan(0);
  });

  it.each(Object.keys(mechanics))('play the mechanic %s', (kind) => {
    const played = scenarios.filter(({ gameId }) => findGame(gameId)?.mechanic?.kind === kind);
    expect(played.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(mechanics).filter(([, { checked }]) => checked))(
    'keep and miss the rule of %s, or play it where a player can do neither by plan',
    (kind) => {
      const claims = scenarios
        .filter(({ gameId }) => findGame(gameId)?.mechanic?.kind === kind)
        .flatMap(({ lines }) => lines.map(({ rule }) => rule));
      expect(claims.some((rule) => rule === 'keep' || rule === 'kept')).toBe(true);
    },
  );

  it('have recoveries that are done and recoveries that fail', () => {
    const recoveries = scenarios.map(({ expects }) => expects.recovery);
    expect(recoveries.filter((recovery) => recovery === 'done').length).toBeGreaterThanOrEqual(2);
    expect(recoveries.filter((recovery) => recovery === 'failed').length).toBeGreaterThanOrEqual(2);
  });

  it('label lines that go well and lines that go badly', () => {
    const heard = scenarios.flatMap(({ lines }) => lines.map((line) => line.heard));
    expect(heard.filter((one) => one === 'well').length).toBeGreaterThanOrEqual(8);
    expect(heard.filter((one) => one === 'badly').length).toBeGreaterThanOrEqual(8);
  });

  it('have lines as long as a line may be and lines of one word', () => {
    const lengths = scenarios.flatMap(({ lines }) => lines.map(({ says }) => says.length));
    expect(Math.max(...lengths)).toBeGreaterThan(950);
    expect(Math.min(...lengths)).toBeLessThan(4);
  });

  it('speak four languages besides English at least', () => {
    expect(of('languages').length).toBeGreaterThanOrEqual(5);
  });

  it('are refused when they are not written as they have to be', () => {
    const [one] = scenarios;
    expect(Scenario.safeParse({ ...one, theme: 'dancing' }).success).toBe(false);
    expect(Scenario.safeParse({ ...one, lines: [] }).success).toBe(false);
    expect(Scenario.safeParse({ ...one, mood: 'happy' }).success).toBe(false);
  });
});

it('gives each scenario one session id, the same every time', () => {
  const ids = scenarios.map(({ id }) => sessionIdOf(id));
  expect(ids).toEqual(scenarios.map(({ id }) => sessionIdOf(id)));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(SessionId.safeParse(id).success).toBe(true);
});
