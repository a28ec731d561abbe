import type { LineRule } from '@improv/contract';
import { concreteWords, wordForms } from './concreteWords.ts';

/** A line of this many words has no room for the other's. */
const noRoomUpTo = 2;

/**
 * Whether a Partner's line takes up something concrete of the player's: a word that names a person, a thing, a place, a
 * deed, a number or a feeling comes back, whole, in any of its forms.
 * @param rule what the game held the reply to
 * @returns null where nothing can be taken up: the player's line names nothing, or the rule leaves no room for it
 */
export function takesUp(line: string, reply: string, rule: LineRule | null): boolean | null {
  if (rule?.kind === 'again' || (rule?.kind === 'words' && rule.count <= noRoomUpTo)) return null;
  const offered = concreteWords(line);
  if (offered.length === 0) return null;
  const said = wordForms(reply);
  return offered.some((forms) => [...forms].some((form) => said.has(form)));
}
