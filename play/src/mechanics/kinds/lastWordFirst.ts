import type { LineRule } from '@improv/contract';
import { z } from 'zod';
import { defineMechanic } from '../defineMechanic.ts';
import { quote } from '../rules/phrases.ts';
import { drawTexts } from '../switches.ts';
import { lastWord, longestWord } from '../text/suggested.ts';

const kind = z.literal('last-word-first');

/** Each line begins with the word that the last one really ended on. */
export const lastWordFirst = defineMechanic(
  {
    settings: z.strictObject({ kind }),
    state: z.strictObject({
      kind,
      /** What the player begins with; null after a line without a word to catch. */
      word: z.string().min(1).max(longestWord).nullable(),
    }),
  },
  {
    checked: true,
    begin: (_, seed, suggestion) => ({
      kind: kind.value,
      word: lastWord(suggestion ?? '') ?? drawTexts('word', seed, 1)[0] ?? null,
    }),
    callFor: ({ word }, turn) => ({
      call: turn === 1 && word !== null ? `The word in the air is ${quote(word)}. Begin with it.` : null,
      playerRule: startsWith(word),
    }),
    partnerRule: (_, __, playerLine) => startsWith(lastWord(playerLine)),
    advance: ({ kind }, _, __, partnerLine) => ({ kind, word: lastWord(partnerLine) }),
  },
);

function startsWith(word: string | null): LineRule | null {
  return word === null ? null : { kind: 'first-word', word };
}
