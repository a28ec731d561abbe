import type { LineRule } from '@improv/contract';
import { z } from 'zod';
import { defineMechanic } from '../defineMechanic.ts';
import { current, drawTexts, Every, isSwitch } from '../switches.ts';
import { asPhrase } from '../text/suggested.ts';

const kind = z.literal('genres');
/** Shelves for a show of 15 turns, a new one every second turn. */
const shelves = 8;

const State = z.strictObject({
  kind,
  every: Every,
  /** In the order in which they are called. */
  called: z.array(z.string().min(1).max(60)).min(1).max(shelves),
});

/** The MC calls a kind of story, and the same story goes on in it. Called, not checked. */
export const genres = defineMechanic(
  { settings: z.strictObject({ kind, every: Every }), state: State },
  {
    checked: false,
    begin: ({ every }, seed, suggestion) => ({
      kind: kind.value,
      every,
      called: drawTexts('genre', seed, shelves, asPhrase(suggestion)),
    }),
    callFor: (state, turn) => ({
      call: isSwitch(turn, state.every) ? callOf(turn, genreAt(state, turn)) : null,
      playerRule: ruleAt(state, turn),
    }),
    partnerRule: ruleAt,
  },
);

function genreAt({ called, every }: z.output<typeof State>, turn: number): string {
  return current(called, turn, every, 'a fairy tale');
}

function ruleAt(state: z.output<typeof State>, turn: number): LineRule {
  return { kind: 'genre', genre: genreAt(state, turn) };
}

function callOf(turn: number, genre: string): string {
  if (turn === 1) return `We found this story on the shelf marked: ${genre}.`;
  return turn % 2
    ? `Somebody has put it back on the wrong shelf: ${genre}. Keep going.`
    : `Turn the page, and it is ${genre}. Not a word of the story is lost.`;
}
