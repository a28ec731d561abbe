import { findRun, isFormOf, wordsOf } from '../../text/words.ts';
import { runsThrough } from '../matching.ts';
import { capital, quote, quoteWithin } from '../phrases.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

export const contains: RuleDefinition<'contains'> = {
  inWords: ({ word }) => `Use the word ${quote(word)}`,
  keeps: ({ word }, line) => findRun(wordsOf(line), wordsOf(word), isFormOf) >= 0 || runsThrough(line, word),
  callOuts: ({ word }) => [
    `The house is still holding its ${quoteWithin(word)} for you.`,
    `No ${quoteWithin(word)} yet, and somebody in row four notices.`,
  ],
  fit: ({ word }, says) => `${capital(word)}! ${says}`,
};
