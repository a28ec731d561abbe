import {
  type Beat,
  type EndedBy,
  type Mood,
  Move,
  type Phase,
  type Stage,
  type Stumble,
} from '@improv/contract';
import { choose } from '@improv/play';
import { pace } from '../sessions/pace.ts';
import { isLanding } from '../sessions/session.ts';
import { stageAfter } from '../sessions/sessionState.ts';
import { mayStumble, nextStumble, openStumble, type StumbleRecord } from '../sessions/stumbles.ts';
import { phaseOf, rollingTurns } from './steadiness.ts';

/** What the Stage Manager decides by at the beginning of a turn. */
export interface SceneState {
  /** The session's id, which seeds its random choices. */
  readonly sessionId: string;
  readonly phase: Phase;
  readonly phaseChangedAtTurn: number | null;
  /** See `steadyTurnsAfter`. */
  readonly steadyTurns: number;
  /** The Room's latest moods, newest last. */
  readonly moods: readonly Mood[];
  /** What the player has learnt in earlier shows, 0 to 1. */
  readonly skill: number;
  readonly lastSpotlight: { readonly turn: number; readonly archetypeId: string } | null;
  /** Oldest first. */
  readonly stumbles: readonly StumbleRecord[];
  /** The turn in which the Room saw the story come home. */
  readonly endingSeenAt: number | null;
}

/** What the Stage Manager asks of the cast for one turn. */
export interface Direction {
  readonly turn: number;
  readonly turnsRemaining: number;
  readonly phase: Phase;
  readonly phaseChangedAtTurn: number | null;
  readonly beat: Beat;
  /** How the Partner stumbles this turn. */
  readonly stumble: Stumble | null;
  /** The stumble that the player has not answered yet. */
  readonly openStumble: Stumble | null;
  /** Null when the beat is all that the Partner has to play. */
  readonly move: Move | null;
  readonly maySpotlight: boolean;
  /** Who had the spotlight last, and can't have it again. */
  readonly lastSpotlight: string | null;
}

/** A spotlight is due at most every third turn … */
const turnsBetweenSpotlights = 3;
/** … and every second turn when the scene drags. */
const turnsBetweenSpotlightsInALull = 2;

/** Moves for the first turns, when there is nothing to call back and no reason to change place … */
const openingMoves: readonly Move[] = ['build', 'heighten', 'reveal'];
const openingTurns = 3;
/** … for a player who leads, who gets no new trouble … */
const followingMoves: readonly Move[] = ['build', 'heighten', 'callback'];
/** … and for the last turns, which bring home what is there. */
const settlingMoves: readonly Move[] = ['build', 'callback'];

/**
 * Decides how a turn is played, from the state alone.
 * @param turn the number of the turn that begins, from 1
 * @param lastTurn the highest turn number of a scene
 * @param isLast whether the scene ends with this turn for another reason: the game's own end, or its time
 */
export function direct(state: SceneState, turn: number, lastTurn: number, isLast: boolean): Direction {
  const phase = phaseOf(state.phase, turn, state.steadyTurns, state.skill);
  const lands = isLast || isLanding(state, turn, lastTurn);
  const settles = lastTurn - turn < pace.settlingTurns;
  const open = lands ? null : openStumble(state.stumbles, turn);
  const stumbles =
    phase === 'fallible' &&
    !lands &&
    !settles &&
    mayStumble(state.stumbles, turn, state.steadyTurns, state.moods);
  const beat = lands ? 'landing' : stumbles ? 'stumble' : open ? 'open' : restingBeat(state.stumbles);
  const drags = state.steadyTurns === 0 && turn > rollingTurns;
  const apart = drags ? turnsBetweenSpotlightsInALull : turnsBetweenSpotlights;
  const { lastSpotlight } = state;
  return {
    turn,
    turnsRemaining: lastTurn - turn,
    phase,
    phaseChangedAtTurn: phase === state.phase ? state.phaseChangedAtTurn : turn,
    beat,
    stumble: stumbles ? nextStumble(state.sessionId, state.stumbles, turn) : null,
    openStumble: open?.stumble ?? null,
    move: nextMove(state.sessionId, beat, turn, lastTurn),
    maySpotlight: lastSpotlight === null || turn - lastSpotlight.turn >= apart,
    lastSpotlight: lastSpotlight?.archetypeId ?? null,
  };
}

/** The beat of a turn without a stumble: a player who has answered the last one leads, any other is carried. */
function restingBeat(stumbles: readonly StumbleRecord[]): Beat {
  return stumbles.at(-1)?.answeredAt != null ? 'follow' : 'support';
}

/** What decides after a turn whether the scene is over. */
export interface AfterTurn {
  readonly turn: number;
  /** The highest turn number of a scene. */
  readonly lastTurn: number;
  /** Whether it was played as the last one. */
  readonly landed: boolean;
  /** The turn in which the Room saw the story come home; null before, or when the Room failed. */
  readonly endingSeenAt: number | null;
  /** Whether the game has reached its own end. */
  readonly complete: boolean;
}

/** Decides whether the scene goes on after a turn, and what ended it. */
export function nextStage({ turn, lastTurn, landed, endingSeenAt, complete }: AfterTurn): {
  stage: Stage;
  endedBy: EndedBy | null;
} {
  const over = (endedBy: EndedBy) => ({ stage: stageAfter('scene', 'ended'), endedBy });
  if (complete) return over('game');
  if (landed || turn >= lastTurn) {
    return over(endingSeenAt !== null ? 'ending' : turn >= lastTurn ? 'turns' : 'time');
  }
  return { stage: stageAfter('scene', 'played'), endedBy: null };
}

/** The turn in which the Room saw the story come home. @param ending what the Room says of this turn */
export function endingSeenAfter(before: number | null, turn: number, ending: boolean): number | null {
  return before ?? (ending && turn >= pace.endingFrom ? turn : null);
}

/** A random move, other than in the turn before; null when the beat is all that the Partner has to play. */
function nextMove(sessionId: string, beat: Beat, turn: number, lastTurn: number): Move | null {
  if (beat !== 'support' && beat !== 'follow') return null;
  return drawMove(sessionId, turn, movesFor(beat, turn, lastTurn));
}

function drawMove(sessionId: string, turn: number, moves: readonly Move[]): Move {
  const last = turn > 1 ? drawMove(sessionId, turn - 1, moves) : null;
  return choose(
    sessionId,
    `move ${turn}`,
    moves.filter((move) => move !== last),
  );
}

function movesFor(beat: Beat, turn: number, lastTurn: number): readonly Move[] {
  if (lastTurn - turn < pace.settlingTurns) return settlingMoves;
  if (turn <= openingTurns) return openingMoves;
  return beat === 'follow' ? followingMoves : Move.options;
}
