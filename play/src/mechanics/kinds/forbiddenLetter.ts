import { z } from 'zod';
import { defineMechanic } from '../defineMechanic.ts';
import { drawTexts } from '../switches.ts';
import { asLetter } from '../text/suggested.ts';

const kind = z.literal('forbidden-letter');

/** One letter is out of order, and no word with it can be said. */
export const forbiddenLetter = defineMechanic(
  {
    settings: z.strictObject({ kind }),
    state: z.strictObject({ kind, letter: z.string().regex(/^[A-Z]$/) }),
  },
  {
    checked: true,
    begin: (_, seed, suggestion) => ({
      kind: kind.value,
      letter: asLetter(suggestion) ?? drawTexts('letter', seed, 1)[0] ?? 'B',
    }),
    callFor: ({ letter }, turn) => ({
      call: callAt(letter, turn),
      playerRule: { kind: 'avoids-letter', letter },
    }),
    partnerRule: ({ letter }) => ({ kind: 'avoids-letter', letter }),
  },
);

function callAt(letter: string, turn: number): string | null {
  if (turn === 1) return `The ${letter} is broken: no word with it, from either of you.`;
  if (turn === 8) return `The ${letter} has been sent for repair, and the shop is closed today.`;
  return null;
}
