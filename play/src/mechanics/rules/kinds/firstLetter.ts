import { firstLetter as firstLetterOf } from '../../text/letters.ts';
import { fold } from '../../text/words.ts';
import { lower } from '../fitting.ts';
import type { RuleDefinition } from '../ruleDefinition.ts';

/** A name to call, by the letter that it begins with. */
const names: Readonly<Record<string, string>> = Object.fromEntries(
  `Agnes Boris Clara Dolores Edgar Fiona Gloria Hector Ingrid Jasper Kirsten Ludwig Muriel Norbert Olga Percy Quentin Rosalind
   Sigrid Thelma Ursula Victor Winston Xavier Yolanda Zelda`
    .split(/\s+/)
    .map((name) => [name.charAt(0), name]),
);

export const firstLetter: RuleDefinition<'first-letter'> = {
  inWords: ({ letter }) =>
    letter === 'X' ? 'Start with the letter X; “ex…” will do' : `Start with the letter ${letter}`,
  // A line in another script has no Latin letter to begin with and is let through; "ex…" passes for an X.
  keeps: ({ letter }, line) => {
    const first = firstLetterOf(line);
    if (first === null) return /\p{L}/u.test(line);
    return first === letter || (letter === 'X' && /^\P{L}*ex/u.test(fold(line)));
  },
  callOuts: ({ letter }, line) => {
    const heard = firstLetterOf(line);
    if (heard === null) return [`The letter was ${letter}, and I am still listening for it.`];
    return [
      `The letter was ${letter}, and I heard ${heard}. We carry on from there.`,
      `${heard}, where ${letter} was expected: the alphabet will get over it.`,
    ];
  },
  fit: ({ letter }, says) => `${names[letter] ?? letter}, ${lower(says)}`,
};
