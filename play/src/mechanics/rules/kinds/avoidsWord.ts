import { findRun, wordsOf } from '../../text/words.ts';
import { without } from '../fitting.ts';
import { quote, quoteWithin } from '../phrases.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

export const avoidsWord: RuleDefinition<'avoids-word'> = {
  inWords: ({ word }) => `Do not say ${quote(word)}`,
  keeps: ({ word }, line) => !has(line, word),
  callOuts: ({ word }) => [
    `There it was: ${quoteWithin(word)}. The house has kindly forgotten it.`,
    `${quoteWithin(word)} got out. Shut the door gently; there are more in there.`,
  ],
  fit: ({ word }, says) => {
    if (!has(says, word)) return says;
    const parts = new Set(wordsOf(word));
    return without(says, (said) => wordsOf(said).some((part) => parts.has(part)));
  },
};

function has(line: string, word: string): boolean {
  return findRun(wordsOf(line), wordsOf(word), (said, sought) => said === sought) >= 0;
}
