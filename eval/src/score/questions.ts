import { isQuestion, sentencesOf } from '@improv/play/text';

/** Whether a Partner's line asks the player something. */
export function asks(reply: string): boolean {
  return sentencesOf(reply).some(isQuestion);
}
