import { z } from 'zod';
import { defineMechanic } from '../defineMechanic.ts';
import { quote } from '../rules/phrases.ts';
import { drawTexts } from '../switches.ts';
import { asWord, longestWord } from '../text/suggested.ts';

const kind = z.literal('forbidden-word');
const side = z.enum(['player', 'both']);
const word = z.string().min(1).max(longestWord);

/** One word must not be said. */
export const forbiddenWord = defineMechanic(
  {
    /** `word`: null when the audience gives it. */
    settings: z.strictObject({ kind, word: word.nullable(), side }),
    state: z.strictObject({ kind, word, side }),
  },
  {
    checked: true,
    begin: (settings, seed, suggestion) => ({
      kind: kind.value,
      word: settings.word ?? asWord(suggestion) ?? drawTexts('worn-word', seed, 1)[0] ?? 'basically',
      side: settings.side,
    }),
    callFor: ({ word, side }, turn) => ({
      call: turn === 1 ? callOf(word, side) : null,
      playerRule: { kind: 'avoids-word', word },
    }),
    partnerRule: ({ word, side }) => (side === 'both' ? { kind: 'avoids-word', word } : null),
  },
);

function callOf(word: string, whose: z.output<typeof side>): string {
  return whose === 'both'
    ? `The word ${quote(word)} stays outside tonight. Both of you will manage.`
    : `One word is not yours to use tonight: ${quote(word)}.`;
}
