import { type Brief, type EndedBy, type Phase, type Stage, Stumble } from '@improv/contract';
import { choose } from '@improv/play';
import { stageAfter } from '../sessions/sessionState.ts';
import { phaseOf, rollingTurns } from './steadiness.ts';

/** What the Stage Manager knows of a scene when a turn begins. */
export interface SceneState {
  /** Seeds its choices: the session's id. */
  readonly show: string;
  readonly phase: Phase;
  readonly phaseChangedAtTurn: number | null;
  /** How steady the player stands, see `steadyTurnsAfter`. */
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

/** At most every third turn … */
const turnsBetweenSpotlights = 3;
/** … unless the scene drags: then somebody in the dark may stir it sooner. */
const turnsBetweenSpotlightsInALull = 2;
/** In the fallible phase the Partner stumbles every so many turns, so that a recovery has room to land. */
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
/** The first turns lay the ground: nothing to call back yet, no reason to leave. */
const openingMoves: readonly Direction['move'][] = ['build', 'heighten', 'reveal'];

/**
 * Decides, from state alone, how a turn is to be played.
 * @param turn the turn that begins, 1 for the first
 * @param lastTurn the last turn that there may be
 */
export function direct(state: SceneState, turn: number, lastTurn: number): Direction {
  const phase = phaseOf(state.phase, turn, state.steadyTurns, state.skill);
  const changes = phase !== state.phase;
  const phaseChangedAtTurn = changes ? turn : state.phaseChangedAtTurn;
  const { lastStumble } = state;
  // A player who struggles gets no further stumble until they are on their feet again.
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
    move: nextMove(state.show, turn),
    maySpotlight: state.lastSpotlightTurn === null || turn - state.lastSpotlightTurn >= apart,
    holdsBreath: lastStumble?.turn === turn - 1,
  };
}

/** What a played turn says about the end. */
export interface AfterTurn {
  readonly turn: number;
  /** The last turn that there may be. */
  readonly lastTurn: number;
  /** The Room says that the scene has found its ending; false when the Room failed. */
  readonly ending: boolean;
  /** The game has come round to its own end. */
  readonly complete: boolean;
  /** Minutes since the show began, and those that the game has. */
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

function nextStumble({ show, lastStumble }: SceneState, turn: number): Stumble {
  const others = Stumble.options.filter((stumble) => stumble !== lastStumble?.stumble);
  return choose(show, `stumble ${turn}`, others);
}

/** Never the move of the turn before. */
function nextMove(show: string, turn: number): Direction['move'] {
  const last = turn > 1 ? nextMove(show, turn - 1) : null;
  const others = (turn <= 3 ? openingMoves : moves).filter((move) => move !== last);
  return choose(show, `move ${turn}`, others);
}
