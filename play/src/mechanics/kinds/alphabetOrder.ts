import { z } from 'zod';
import { seededRandom } from '../../random.ts';
import { defineMechanic } from '../defineMechanic.ts';
import { judge } from '../rules/rules.ts';
import { alphabet, firstLetter, letterAfter } from '../text/letters.ts';
import { asLetter } from '../text/suggested.ts';

const kind = z.literal('alphabet');

/** Each line begins with the letter after the one that the last line really began with; 26 lines are a lap. */
export const alphabetOrder = defineMechanic(
  {
    settings: z.strictObject({ kind }),
    state: z.strictObject({
      kind,
      /** The player's next letter. */
      next: z.string().regex(/^[A-Z]$/),
      /** Lines spoken by both. */
      spoken: z.int().min(0),
    }),
  },
  {
    checked: true,
    begin: (_, seed, suggestion) => ({
      kind: kind.value,
      next: asLetter(suggestion) ?? anyLetter(seed),
      spoken: 0,
    }),
    callFor: ({ next, spoken }) => ({
      call: callAt(next, spoken),
      playerRule: { kind: 'first-letter', letter: next },
    }),
    partnerRule: ({ next }, _, playerLine) => ({
      kind: 'first-letter',
      letter: letterAfter(heard(playerLine, next)),
    }),
    advance: ({ kind, next, spoken }, _, playerLine, partnerLine) => {
      const partners = letterAfter(heard(playerLine, next));
      return { kind, next: letterAfter(heard(partnerLine, partners)), spoken: spoken + 2 };
    },
    isComplete: ({ spoken }) => spoken >= alphabet.length,
  },
);

function callAt(next: string, spoken: number): string | null {
  if (spoken === 0) return `The alphabet starts at ${next} tonight, and ${next} is yours.`;
  if (spoken === alphabet.length - 2) return `Two letters and we are round: ${next} is yours, and then home.`;
  return null;
}

/** The letter that a line counts for: the due one, if the line kept it or has none to go by. */
function heard(line: string, due: string): string {
  if (judge({ kind: 'first-letter', letter: due }, line).kept) return due;
  return firstLetter(line) ?? due;
}

function anyLetter(seed: string): string {
  return (
    alphabet[Math.floor(seededRandom(seed, 'mechanic alphabet') * alphabet.length) % alphabet.length] ?? 'A'
  );
}
