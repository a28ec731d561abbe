import type { Mood } from '@improv/contract';
import { maxTurns } from '@improv/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AfterTurn,
  type Direction,
  direct,
  nextStage,
  type SceneState,
} from '../../src/stage/stageManager.ts';
import { rollingTurns, steadyTurnsAfter } from '../../src/stage/steadiness.ts';

const warm: Mood = { sentiment: 0.6, engagement: 0.8, laughter: 0.4, label: 'delighted' };
const cold: Mood = { sentiment: -0.4, engagement: 0.2, laughter: 0, label: 'bored' };

const opening = (sessionId: string): SceneState => ({
  sessionId,
  phase: 'support',
  phaseChangedAtTurn: null,
  steadyTurns: 0,
  skill: 0,
  lastSpotlightTurn: null,
  lastStumble: null,
});

/** Plays a whole scene in which the Room's mood at each turn is given, and a spotlight is taken whenever allowed. */
function play(sessionId: string, moodAt: (turn: number) => Mood, skill = 0): Direction[] {
  let state = { ...opening(sessionId), skill };
  let moods: Mood[] = [];
  const directions: Direction[] = [];
  for (let turn = 1; turn <= maxTurns; turn++) {
    const direction = direct(state, turn, maxTurns);
    directions.push(direction);
    moods = [...moods, moodAt(turn)].slice(-rollingTurns);
    state = {
      ...state,
      phase: direction.phase,
      phaseChangedAtTurn: direction.phaseChangedAtTurn,
      steadyTurns: steadyTurnsAfter(state.steadyTurns, moods),
      lastSpotlightTurn: direction.maySpotlight ? turn : state.lastSpotlightTurn,
      lastStumble: direction.stumble ? { turn, stumble: direction.stumble } : state.lastStumble,
    };
  }
  return directions;
}

describe('the Stage Manager', () => {
  it('lets the Partner carry for four turns, and stumble from the fifth when the player is steady', () => {
    const directions = play('steady', () => warm);
    expect(directions.slice(0, 4).map(({ phase }) => phase)).toEqual(Array(4).fill('support'));
    expect(directions[4]).toMatchObject({ phase: 'fallible', phaseChangedAtTurn: 5 });
    expect(directions[4]?.stumble).not.toBeNull();
  });

  it('keeps carrying a player who struggles, until turn nine at the latest', () => {
    const directions = play('struggling', () => cold);
    expect(directions[7]?.phase).toBe('support');
    expect(directions[8]).toMatchObject({ phase: 'fallible', phaseChangedAtTurn: 9 });
  });

  it('lets support fade sooner the more a player has learnt', () => {
    const changes = (skill: number, mood: Mood) =>
      play('learnt', () => mood, skill).findIndex(({ phase }) => phase === 'fallible') + 1;
    expect([0, 0.5, 1].map((skill) => changes(skill, warm))).toEqual([5, 4, 3]);
    expect([0, 0.5, 1].map((skill) => changes(skill, cold))).toEqual([9, 7, 6]);
  });

  it('does not take a lull for a struggle, nor one good turn for steadiness', () => {
    const lull: Mood = { sentiment: 0, engagement: 0.35, laughter: 0, label: 'restless' };
    expect(steadyTurnsAfter(2, [lull, lull, lull])).toBe(2);
    expect(steadyTurnsAfter(0, [lull, lull, lull])).toBe(0);
    expect(steadyTurnsAfter(2, [cold, cold, cold])).toBe(0);
    const directions = play('once', (turn) => (turn === 4 ? warm : cold));
    expect(directions[4]?.phase).toBe('support');
  });

  it('spares a player who struggles further stumbles until they are on their feet again', () => {
    const directions = play('spared', (turn) => (turn >= 9 && turn <= 12 ? cold : warm));
    const stumbles = directions.flatMap(({ turn, stumble }) => (stumble ? [turn] : []));
    expect(stumbles).toContain(5);
    expect(stumbles.filter((turn) => turn >= 12 && turn <= 13)).toEqual([]);
    expect(stumbles.length).toBeGreaterThan(2);
  });

  it('tells the Room to hold its breath on the turn after a stumble, and only then', () => {
    const directions = play('breath', () => warm);
    for (const [index, direction] of directions.entries()) {
      expect(direction.holdsBreath).toBe(index > 0 && directions[index - 1]?.stumble !== null);
    }
  });

  it('never goes back to support, never stumbles twice in a row or in the same way, and keeps its distance between spotlights', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
        (sessionId, warmth) => {
          const directions = play(sessionId, (turn) => (warmth[turn - 1] ? warm : cold));
          const change = directions.findIndex(({ phase }) => phase === 'fallible');
          expect(change).toBeGreaterThanOrEqual(4);
          expect(change).toBeLessThanOrEqual(8);
          let lastStumble: string | null = null;
          let lastSpotlight = -3;
          for (const [index, { phase, stumble, maySpotlight, phaseChangedAtTurn }] of directions.entries()) {
            expect(phase).toBe(index < change ? 'support' : 'fallible');
            expect(phaseChangedAtTurn).toBe(index < change ? null : change + 1);
            if (stumble) {
              expect(directions[index - 1]?.stumble ?? null).toBeNull();
              expect(stumble).not.toBe(lastStumble);
              lastStumble = stumble;
            }
            if (maySpotlight) {
              expect(index - lastSpotlight).toBeGreaterThanOrEqual(2);
              lastSpotlight = index;
            }
          }
        },
      ),
    );
  });

  it("varies the Partner's moves from turn to turn and from show to show", () => {
    const moves = (sessionId: string) => play(sessionId, () => warm).map(({ move }) => move);
    const first = moves('one');
    for (const [index, move] of first.entries()) expect(move).not.toBe(first[index - 1]);
    expect(first).not.toEqual(moves('two'));
    expect(first).toEqual(moves('one'));
  });

  it('lets the audience stir a scene that drags sooner than one that runs', () => {
    const allowed = (steadyTurns: number) =>
      direct({ ...opening('drags'), steadyTurns, lastSpotlightTurn: 4 }, 6, maxTurns).maySpotlight;
    expect(allowed(0)).toBe(true);
    expect(allowed(2)).toBe(false);
  });

  it('ends the scene after the last turn, at the end that the game or the Room sees, or when its time is up', () => {
    const after = (more: Partial<AfterTurn>) =>
      nextStage({
        turn: 7,
        lastTurn: maxTurns,
        ending: false,
        complete: false,
        minutes: 3,
        maxMinutes: 20,
        ...more,
      });
    expect(after({})).toEqual({ stage: 'scene', endedBy: null });
    expect(after({ turn: 14 })).toEqual({ stage: 'scene', endedBy: null });
    expect(after({ turn: maxTurns })).toEqual({ stage: 'closing', endedBy: 'turns' });
    expect(after({ ending: true })).toEqual({ stage: 'closing', endedBy: 'ending' });
    expect(after({ ending: true, turn: 5 })).toEqual({ stage: 'scene', endedBy: null });
    expect(after({ complete: true, turn: 13 })).toEqual({ stage: 'closing', endedBy: 'game' });
    expect(after({ minutes: 20 })).toEqual({ stage: 'closing', endedBy: 'time' });
  });
});
