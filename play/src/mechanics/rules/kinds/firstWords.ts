import { bare, lower } from '../fitting.ts';
import { beginsWithWords } from '../matching.ts';
import { heardLength, quote, quoteWithin } from '../phrases.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

export const firstWords: RuleDefinition<'first-words'> = {
  inWords: ({ text }) => `Start with ${quote(text)}`,
  keeps: ({ text }, line) => beginsWithWords(line, text),
  callOuts: ({ text }) => [
    `That one was to begin with ${quoteWithin(text, heardLength)}. On we go all the same.`,
    `I was waiting for ${quoteWithin(text, heardLength)} and got something else; I will take it.`,
  ],
  fit: ({ text }, says) => `${bare(text)} ${lower(says)}`,
};
