import { maxTurns, type Session } from '@improv/contract';
import { stageMessages } from './messages.ts';

export interface Bulb {
  /** 1 for the leftmost. */
  readonly turn: number;
  /** `lit`: played; `warm`: the turn being played or next; `cold`: still to come. */
  readonly state: 'lit' | 'warm' | 'cold';
  /** Lit in the fallible phase, when the player leads. */
  readonly led: boolean;
}

/** One bulb a turn. @param phaseChangedAtTurn the first turn of the fallible phase */
export function bulbs(turnsPlayed: number, phaseChangedAtTurn: number | null): Bulb[] {
  return Array.from({ length: maxTurns }, (_, index) => {
    const turn = index + 1;
    const state = turn <= turnsPlayed ? 'lit' : turn === turnsPlayed + 1 ? 'warm' : 'cold';
    return { turn, state, led: phaseChangedAtTurn !== null && turn >= phaseChangedAtTurn };
  });
}

/** The progress of the scene in words: "Turn 4 of 15, 12 turns remaining". */
export function turnSentence({
  turnsPlayed,
  turnsRemaining,
}: Pick<Session, 'turnsPlayed' | 'turnsRemaining'>): string {
  const { footlights } = stageMessages;
  if (turnsRemaining === 0) return footlights.allPlayed(maxTurns);
  const left = turnsRemaining === 1 ? footlights.lastTurn : footlights.turnsRemaining(turnsRemaining);
  return `${footlights.turn(turnsPlayed + 1, maxTurns)}, ${left}`;
}
