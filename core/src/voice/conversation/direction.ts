import type { PartnerBrief } from '@improv/contract';
import type { Direction } from '../../stage/stageManager.ts';

/** The Partner is told that the end is near this many turns before the last one. */
const endIsNear = 2;

/** The Stage Manager's note to the Partner in voice, sent before the player speaks. @param room what the Room did before */
export function directionInWords(direction: Direction, room: PartnerBrief['room']): string {
  const { turn, turnsRemaining, beat, stumble, openStumble, move } = direction;
  const sentences = [
    `Stage Manager, before turn ${turn}; not to be answered.`,
    `The beat is "${beat}".`,
    stumble && `In your next line, stumble: "${stumble}".`,
    openStumble && `Your stumble "${openStumble}" still stands, unless the player's next line helps.`,
    move && `Try the move "${move}".`,
    room.reaction && `In the audience, one said: ${JSON.stringify(room.reaction)}`,
    `The Room is ${room.mood}.`,
    beat === 'landing' && 'This is the last exchange: one short line, and nothing new.',
    beat !== 'landing' &&
      turnsRemaining <= endIsNear &&
      `Time to end: ${turnsRemaining} more after this one. Begin nothing new.`,
  ];
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ');
}
