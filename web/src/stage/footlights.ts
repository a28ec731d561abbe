import { maxTurns, type Phase, type Session } from '@improv/contract';

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

/** "Turn 4 of 15, 12 turns remaining": where the scene stands, in words. */
export function turnSentence({
  turnsPlayed,
  turnsRemaining,
}: Pick<Session, 'turnsPlayed' | 'turnsRemaining'>): string {
  if (turnsRemaining === 0) return `All ${maxTurns} turns are played`;
  const left = turnsRemaining === 1 ? 'the last turn' : `${turnsRemaining} turns remaining`;
  return `Turn ${turnsPlayed + 1} of ${maxTurns}, ${left}`;
}

/** What a phase means to the player, in a breath. */
export const phaseSentences: Record<Phase, string> = {
  support: 'the Partner carries',
  fallible: 'you lead',
};
