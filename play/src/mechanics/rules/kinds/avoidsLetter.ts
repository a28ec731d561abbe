import { wordsWithLetter } from '../../text/letters.ts';
import { without } from '../fitting.ts';
import { heardLength, quoteWithin } from '../phrases.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

export const avoidsLetter: RuleDefinition<'avoids-letter'> = {
  inWords: ({ letter }) => `No word with the letter ${letter}`,
  keeps: ({ letter }, line) => wordsWithLetter(line, letter).length === 0,
  callOuts: ({ letter }, line) => {
    const caught = wordsWithLetter(line, letter)[0] ?? letter;
    return [
      `There is ${article(letter)} ${letter} in ${quoteWithin(caught, heardLength)}; the key jammed, and we go on.`,
      `${quoteWithin(caught, heardLength)} brought back our ${letter}. Off it goes again.`,
    ];
  },
  fit: ({ letter }, says) =>
    wordsWithLetter(says, letter).length === 0
      ? says
      : without(says, (said) => wordsWithLetter(said, letter).length > 0),
};

function article(letter: string): string {
  return 'AEFHILMNORSX'.includes(letter) ? 'an' : 'a';
}
