import { wordsOf } from '../../text/words.ts';
import { sameLineShare, wordsShared } from '../matching.ts';
import { heardLength, quote, quoteWithin } from '../phrases.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

export const again: RuleDefinition<'again'> = {
  inWords: ({ text }) => `Say this again: ${quote(text)}`,
  keeps: ({ text }, line) => {
    const { length } = wordsOf(text);
    return length > 0 && wordsShared(text, line) / length >= sameLineShare;
  },
  callOuts: ({ text }) => [
    `Backwards it went a little differently: it was ${quoteWithin(text, heardLength)}.`,
    `The tape says ${quoteWithin(text, heardLength)}, but I liked yours too.`,
  ],
  fit: ({ text }) => text,
};
