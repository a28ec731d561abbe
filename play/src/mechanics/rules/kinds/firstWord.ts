import { lower } from '../fitting.ts';
import { beginsWithWords } from '../matching.ts';
import { capital, quote, quoteWithin } from '../phrases.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

export const firstWord: RuleDefinition<'first-word'> = {
  inWords: ({ word }) => `Start with the word ${quote(word)}`,
  keeps: ({ word }, line) => beginsWithWords(line, word),
  callOuts: ({ word }) => [
    `${quoteWithin(word)} was lying there to be picked up first. It will keep.`,
    `We had ended on ${quoteWithin(word)}; the next word to catch is a new one.`,
  ],
  fit: ({ word }, says) => `${capital(word)}, and ${lower(says)}`,
};
