import type { MoodLabel } from '@improv/contract';
import type { Direction } from '../../stage/stageManager.ts';

/** What the Room did in the turn before. */
export interface RoomBefore {
  readonly mood: MoodLabel;
  readonly spotlight: { readonly name: string; readonly reaction: string } | null;
}

/** The Partner is told that the end is near this many turns before the last one. */
const endIsNear = 2;

/** The Stage Manager's note to the Partner in voice, sent before the player speaks. */
export function directionInWords(direction: Direction, room: RoomBefore): string {
  const { turn, turnsRemaining, phase, phaseChangedAtTurn, stumble, move, holdsBreath } = direction;
  const sentences = [
    `Stage Manager, before turn ${turn}; not to be answered.`,
    phaseChangedAtTurn === turn && `The phase changes now: it is "${phase}".`,
    stumble && `In your next line, stumble: "${stumble}".`,
    move && `Try the move "${move}".`,
    room.spotlight &&
      `In the audience, ${room.spotlight.name} said: ${JSON.stringify(room.spotlight.reaction)}`,
    holdsBreath
      ? 'The Room gasped at your stumble and holds its breath for what the player makes of it.'
      : `The Room is ${room.mood}.`,
    turnsRemaining === 0 && 'This is the last turn: give the scene its ending.',
    turnsRemaining > 0 &&
      turnsRemaining <= endIsNear &&
      `Time to end: ${turnsRemaining} more after this one. Bring the scene home.`,
  ];
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ');
}
