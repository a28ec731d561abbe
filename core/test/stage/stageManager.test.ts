import type { Mood } from '@improv/contract';
import { maxTurns } from '@improv/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pace } from '../../src/sessions/pace.ts';
import { stumblesAfter } from '../../src/sessions/stumbles.ts';
import {
  type AfterTurn,
  type Direction,
  direct,
  endingSeenAfter,
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
  moods: [],
  skill: 0,
  lastSpotlight: null,
  stumbles: [],
  endingSeenAt: null,
});

interface Play {
  readonly moodAt?: (turn: number) => Mood;
  readonly skill?: number;
  /** Whether the player's line takes up the Partner's offer. */
  readonly accepts?: (turn: number) => boolean | null;
  /** The turn in which the Room sees the story come home. */
  readonly homeAt?: number;
}

/** Plays a scene to its end; a spotlight is taken whenever it is allowed. */
function play(
  sessionId: string,
  { moodAt = () => warm, skill = 0, accepts = () => true, homeAt = 99 }: Play = {},
): Direction[] {
  let state = { ...opening(sessionId), skill };
  let moods: Mood[] = [];
  const directions: Direction[] = [];
  for (let turn = 1; turn <= maxTurns; turn++) {
    const direction = direct(state, turn, maxTurns, false);
    directions.push(direction);
    moods = [...moods, moodAt(turn)].slice(-rollingTurns);
    const endingSeenAt = endingSeenAfter(state.endingSeenAt, turn, turn === homeAt);
    state = {
      ...state,
      phase: direction.phase,
      phaseChangedAtTurn: direction.phaseChangedAtTurn,
      steadyTurns: steadyTurnsAfter(state.steadyTurns, moods),
      moods,
      lastSpotlight: direction.maySpotlight ? { turn, archetypeId: `guest-${turn}` } : state.lastSpotlight,
      stumbles: stumblesAfter(state.stumbles, turn, direction.stumble, accepts(turn)),
      endingSeenAt,
    };
    const landed = direction.beat === 'landing';
    if (nextStage({ turn, lastTurn: maxTurns, landed, endingSeenAt, complete: false }).stage !== 'scene')
      break;
  }
  return directions;
}

const stumblesOf = (directions: readonly Direction[]) =>
  directions.flatMap(({ turn, stumble }) => (stumble ? [{ turn, stumble }] : []));
const beatsOf = (directions: readonly Direction[]) => directions.map(({ beat }) => beat);

describe('the Stage Manager', () => {
  it('lets the Partner carry for four turns, and stumble from the fifth when the player is steady', () => {
    const directions = play('steady');
    expect(directions.slice(0, 4).map(({ phase }) => phase)).toEqual(Array(4).fill('support'));
    expect(directions[4]).toMatchObject({ phase: 'fallible', phaseChangedAtTurn: 5, beat: 'stumble' });
    expect(directions[4]?.stumble).not.toBeNull();
  });

  it('keeps carrying a player who struggles, until turn nine at the latest', () => {
    const directions = play('struggling', { moodAt: () => cold });
    expect(directions[7]?.phase).toBe('support');
    expect(directions[8]).toMatchObject({ phase: 'fallible', phaseChangedAtTurn: 9 });
  });

  it('lets support fade sooner the more a player has learnt', () => {
    const changes = (skill: number, mood: Mood) =>
      play('learnt', { moodAt: () => mood, skill }).findIndex(({ phase }) => phase === 'fallible') + 1;
    expect([0, 0.5, 1].map((skill) => changes(skill, warm))).toEqual([5, 4, 3]);
    expect([0, 0.5, 1].map((skill) => changes(skill, cold))).toEqual([9, 7, 6]);
  });

  it('does not take a lull for a struggle, nor one good turn for steadiness', () => {
    const lull: Mood = { sentiment: 0, engagement: 0.35, laughter: 0, label: 'restless' };
    expect(steadyTurnsAfter(2, [lull, lull, lull])).toBe(2);
    expect(steadyTurnsAfter(0, [lull, lull, lull])).toBe(0);
    expect(steadyTurnsAfter(2, [cold, cold, cold])).toBe(0);
    const directions = play('once', { moodAt: (turn) => (turn === 4 ? warm : cold) });
    expect(directions[4]?.phase).toBe('support');
  });

  it('waits for the answer to a stumble, rewards it for three turns, and lands on the last', () => {
    expect(beatsOf(play('arc'))).toEqual([
      ...['support', 'support', 'support', 'support'],
      ...['stumble', 'open', 'follow', 'follow', 'follow'],
      ...['stumble', 'open', 'follow', 'follow', 'follow'],
      'landing',
    ]);
  });

  it('keeps a stumble open that was passed by once, and supports a player who passes it by twice', () => {
    const once = play('once', { accepts: (turn) => turn !== 6 });
    expect(beatsOf(once).slice(4, 8)).toEqual(['stumble', 'open', 'open', 'follow']);
    expect(once[6]?.openStumble).toBe(once[4]?.stumble);
    const twice = play('twice', { accepts: (turn) => turn > 7 });
    expect(beatsOf(twice).slice(4, 10)).toEqual(['stumble', 'open', 'open', 'support', 'support', 'support']);
    const unjudged = play('unjudged', { accepts: () => null });
    expect(beatsOf(unjudged).slice(4, 9)).toEqual(['stumble', 'open', 'open', 'open', 'support']);
  });

  it('has the Partner stumble no more while the Room cools or the player struggles', () => {
    const cooling: Mood = { ...warm, sentiment: 0.4 };
    const cooled = play('cooled', { moodAt: (turn) => (turn === 4 ? cooling : warm) });
    expect(cooled[4]).toMatchObject({ phase: 'fallible', beat: 'support' });
    expect(stumblesOf(cooled)[0]?.turn).toBe(6);
    const struggling = play('struggles', { moodAt: (turn) => (turn >= 7 ? cold : warm) });
    expect(stumblesOf(struggling)).toHaveLength(1);
  });

  it('begins nothing new in the last turns, and orders no move beside a stumble or a landing', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 0, max: 2 ** 15 }), (sessionId, bits) => {
        const at = (turn: number) => ((bits >> turn) & 1) === 1;
        const directions = play(sessionId, { moodAt: (turn) => (at(turn) ? warm : cold), accepts: at });
        for (const { turnsRemaining, beat, stumble, move } of directions) {
          if (beat === 'stumble' || beat === 'open' || beat === 'landing') expect(move).toBeNull();
          if (turnsRemaining >= pace.settlingTurns) continue;
          expect(stumble).toBeNull();
          expect(['raise-stakes', 'change-place', 'reveal', 'heighten']).not.toContain(move);
        }
        expect(directions.at(-1)?.beat).toBe('landing');
        expect(directions.filter(({ beat }) => beat === 'landing')).toHaveLength(1);
      }),
    );
  });

  it('lands on the turn after the story has come home, and not too early', () => {
    const directions = play('home', { homeAt: 8 });
    expect(directions).toHaveLength(9);
    expect(directions.at(-1)).toMatchObject({ turn: 9, beat: 'landing', stumble: null, move: null });
    expect(play('early', { homeAt: 5 })).toHaveLength(maxTurns);
    expect(direct(opening('game'), 7, maxTurns, true).beat).toBe('landing');
  });

  it('never goes back to support as a phase, never stumbles twice alike nor too often, and keeps its distance between spotlights', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 0, max: 2 ** 30 }), (sessionId, bits) => {
        const at = (bit: number) => ((bits >> bit) & 1) === 1;
        const directions = play(sessionId, {
          moodAt: (turn) => (at(turn - 1) ? warm : cold),
          accepts: (turn) => at(turn + 14),
        });
        const change = directions.findIndex(({ phase }) => phase === 'fallible');
        expect(change).toBeGreaterThanOrEqual(4);
        expect(change).toBeLessThanOrEqual(8);
        const stumbles = stumblesOf(directions);
        expect(stumbles.length).toBeLessThanOrEqual(pace.mostStumbles);
        expect(new Set(stumbles.map(({ stumble }) => stumble)).size).toBe(stumbles.length);
        for (const [i, { turn }] of stumbles.entries()) {
          expect(turn).toBeGreaterThan(change);
          expect(turn - (stumbles[i - 1]?.turn ?? 0)).toBeGreaterThan(pace.restTurns);
        }
        let lastSpotlight = -3;
        for (const [index, { phase, maySpotlight, phaseChangedAtTurn }] of directions.entries()) {
          expect(phase).toBe(index < change ? 'support' : 'fallible');
          expect(phaseChangedAtTurn).toBe(index < change ? null : change + 1);
          if (!maySpotlight) continue;
          expect(index - lastSpotlight).toBeGreaterThanOrEqual(2);
          lastSpotlight = index;
        }
      }),
    );
  });

  it("varies the Partner's moves from turn to turn and from show to show", () => {
    const moves = (sessionId: string) =>
      play(sessionId, { moodAt: () => cold }).flatMap(({ move }) => move ?? []);
    const first = moves('one');
    expect(first.length).toBeGreaterThan(8);
    // From the fourth to the twelfth turn all moves are there to draw from.
    for (let index = 4; index < 8; index += 1) expect(first[index]).not.toBe(first[index - 1]);
    expect(first).not.toEqual(moves('two'));
    expect(first).toEqual(moves('one'));
  });

  it('lets the audience stir a scene that drags sooner than one that runs', () => {
    const lastSpotlight = { turn: 4, archetypeId: 'the-nurse' };
    const allowed = (steadyTurns: number) =>
      direct({ ...opening('drags'), steadyTurns, lastSpotlight }, 6, maxTurns, false);
    expect(allowed(0)).toMatchObject({ maySpotlight: true, lastSpotlight: 'the-nurse' });
    expect(allowed(2).maySpotlight).toBe(false);
  });

  it('ends the scene after its landing or at the end of the game, and says what ended it', () => {
    const after = (more: Partial<AfterTurn>) =>
      nextStage({
        turn: 7,
        lastTurn: maxTurns,
        landed: false,
        endingSeenAt: null,
        complete: false,
        ...more,
      });
    expect(after({})).toEqual({ stage: 'scene', endedBy: null });
    expect(after({ endingSeenAt: 7 })).toEqual({ stage: 'scene', endedBy: null });
    expect(after({ endingSeenAt: 6, landed: true })).toEqual({ stage: 'closing', endedBy: 'ending' });
    expect(after({ turn: maxTurns, landed: true })).toEqual({ stage: 'closing', endedBy: 'turns' });
    expect(after({ turn: maxTurns, landed: true, endingSeenAt: maxTurns })).toEqual({
      stage: 'closing',
      endedBy: 'ending',
    });
    expect(after({ landed: true })).toEqual({ stage: 'closing', endedBy: 'time' });
    expect(after({ complete: true, turn: 13 })).toEqual({ stage: 'closing', endedBy: 'game' });
  });
});
