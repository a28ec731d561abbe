import { excerptWords } from '../../text/excerpt.ts';
import { sharedInOrder, wordsOf } from '../../text/words.ts';
import { sameLineShare } from '../matching.ts';
import { quote } from '../phrases.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

export const differs: RuleDefinition<'differs'> = {
  inWords: ({ text }) => `Say something else this time than ${quote(text)}`,
  keeps: ({ text }, line) => isOther(text, line),
  callOuts: () => [
    'That sounded much like the first time; somewhere there is another way.',
    'We have met that line before, and were hoping for its cousin.',
  ],
  fit: ({ text }, says) =>
    isOther(text, says) ? says : `Quite otherwise: ${says.split(/\s+/u).toReversed().join(' ')}`,
};

/** Of a long line, the rule holds the opening: compared with as much of the new one. */
function isOther(text: string, line: string): boolean {
  const before = wordsOf(text);
  const now = wordsOf(line).slice(0, Math.max(before.length, excerptWords));
  return sharedInOrder(before, now) < sameLineShare * Math.max(1, before.length, now.length);
}
