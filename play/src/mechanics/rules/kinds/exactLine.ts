import { findRun, wordsOf } from '../../text/words.ts';
import { runsThrough } from '../matching.ts';
import { heardLength, quoteWithin } from '../phrases.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

export const exactLine: RuleDefinition<'exact-line'> = {
  inWords: ({ text }) => `Say ${quoteWithin(text)}, word for word`,
  keeps: ({ text }, line) => findRun(wordsOf(line), wordsOf(text)) >= 0 || runsThrough(line, text),
  callOuts: ({ text }) => [
    `The words on the card were ${quoteWithin(text, heardLength)}. The card stays up.`,
    `Nearly: the card says ${quoteWithin(text, heardLength)}.`,
  ],
  fit: ({ text }) => text,
};
