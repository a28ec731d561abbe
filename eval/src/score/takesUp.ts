import type { LineRule } from '@improv/contract';
import { concreteWords } from './concreteWords.ts';
import { type Uptake, uptakeOf } from './uptake/uptakeOf.ts';

/** A line of this many words has no room for the other's. */
const noRoomUpTo = 2;

/** Whether there is something in a line to take up, and room for it in the reply. @param rule what the game held it to */
export function canTakeUp(line: string, rule: LineRule | null): boolean {
  if (rule?.kind === 'again' || (rule?.kind === 'words' && rule.count <= noRoomUpTo)) return false;
  return concreteWords(line).length > 0;
}

/**
 * Whether a Partner's line takes up what the player said or did: answers it, reacts to it, speaks of it, goes on from it.
 * @returns null where nothing can be taken up
 */
export function takesUp(line: string, reply: string, rule: LineRule | null): Uptake | null {
  return canTakeUp(line, rule) ? uptakeOf(line, reply) : null;
}
