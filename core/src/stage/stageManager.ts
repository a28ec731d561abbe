import { type Brief, type EndedBy, type Phase, type Stage, Stumble } from '@improv/contract';
import { choose } from '@improv/play';
import { stageAfter } from '../sessions/sessionState.ts';
import { phaseOf, rollingTurns } from './steadiness.ts';

/** What the Stage Manager decides by at the beginning of a turn. */
export interface SceneState {
  /** The session's id, which seeds its random choices. */
  readonly sessionId: string;
  readonly phase: Phase;
  readonly phaseChangedAtTurn: number | null;
  /** See `steadyTurnsAfter`. */
  readonly steadyTurns: number;
  /** What the player has learnt in earlier shows, 0 to 1. */
  readonly skill: number;
  readonly lastSpotlightTurn: number | null;
  readonly lastStumble: { readonly turn: number; readonly stumble: Stumble } | null;
}

/** What the Stage Manager asks of the cast for one turn. */
export interface Direction {
  readonly turn: number;
  readonly turnsRemaining: number;
  readonly phase: Phase;
  readonly phaseChangedAtTurn: number | null;
  /** How the Partner stumbles this turn. */
  readonly stumble: Stumble | null;
  readonly move: NonNullable<Brief['move']>;
  readonly maySpotlight: boolean;
  /** The Room waits for the player's answer to last turn's stumble. */
  readonly holdsBreath: boolean;
}

/** A spotlight is due at most every third turn … */
const turnsBetweenSpotlights = 3;
/** … and every second turn when the scene drags. */
const turnsBetweenSpotlightsInALull = 2;
/** In the fallible phase, the Partner stumbles every this many turns, which leaves room for a recovery. */
const turnsBetweenStumbles = 2;
/** The Room's report of an ending counts from this turn on. */
const endingFrom = 6;

const moves: readonly Direction['move'][] = [
  'build',
  'heighten',
  'reveal',
  'callback',
  'raise-stakes',
  'change-place',
];
/** Moves for the first turns, when there is nothing to call back and no reason to change place. */
const openingMoves: readonly Direction['move'][] = ['build', 'heighten', 'reveal'];

/**
 * Decides how a turn is played, from the state alone.
 * @param turn the number of the turn that begins, from 1
 * @param lastTurn the highest turn number of a scene
 */
export function direct(state: SceneState, turn: number, lastTurn: number): Direction {
  const phase = phaseOf(state.phase, turn, state.steadyTurns, state.skill);
  const changes = phase !== state.phase;
  const phaseChangedAtTurn = changes ? turn : state.phaseChangedAtTurn;
  const { lastStumble } = state;
  // A player who struggles gets no further stumble until they are steady again.
  const due =
    lastStumble !== null && turn - lastStumble.turn >= turnsBetweenStumbles && state.steadyTurns > 0;
  const stumbles = phase === 'fallible' && (changes || due) && turn < lastTurn;
  const drags = state.steadyTurns === 0 && turn > rollingTurns;
  const apart = drags ? turnsBetweenSpotlightsInALull : turnsBetweenSpotlights;
  return {
    turn,
    turnsRemaining: lastTurn - turn,
    phase,
    phaseChangedAtTurn,
    stumble: stumbles ? nextStumble(state, turn) : null,
    move: nextMove(state.sessionId, turn),
    maySpotlight: state.lastSpotlightTurn === null || turn - state.lastSpotlightTurn >= apart,
    holdsBreath: lastStumble?.turn === turn - 1,
  };
}

/** What decides after a turn whether the scene is over. */
export interface AfterTurn {
  readonly turn: number;
  /** The highest turn number of a scene. */
  readonly lastTurn: number;
  /** Whether the Room reports that the scene has found its ending; false when the Room failed. */
  readonly ending: boolean;
  /** Whether the game has reached its own end. */
  readonly complete: boolean;
  /** Minutes since the show began, and the most that the game may take. */
  readonly minutes: number;
  readonly maxMinutes: number;
}

/** Decides whether the scene goes on after a turn, and what ended it. */
export function nextStage(after: AfterTurn): { stage: Stage; endedBy: EndedBy | null } {
  const over = (endedBy: EndedBy) => ({ stage: stageAfter('scene', 'ended'), endedBy });
  if (after.complete) return over('game');
  if (after.turn >= after.lastTurn) return over('turns');
  if (after.ending && after.turn >= endingFrom) return over('ending');
  if (after.minutes >= after.maxMinutes) return over('time');
  return { stage: stageAfter('scene', 'played'), endedBy: null };
}

function nextStumble({ sessionId, lastStumble }: SceneState, turn: number): Stumble {
  const others = Stumble.options.filter((stumble) => stumble !== lastStumble?.stumble);
  return choose(sessionId, `stumble ${turn}`, others);
}

/** A random move, other than that of the turn before. */
function nextMove(sessionId: string, turn: number): Direction['move'] {
  const last = turn > 1 ? nextMove(sessionId, turn - 1) : null;
  const others = (turn <= 3 ? openingMoves : moves).filter((move) => move !== last);
  return choose(sessionId, `move ${turn}`, others);
}
