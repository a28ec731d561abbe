import type { LineRule } from '@improv/contract';
import { z } from 'zod';
import { defineMechanic } from '../defineMechanic.ts';
import { current, drawTexts, Every, isSwitch } from '../switches.ts';
import { asPhrase } from '../text/suggested.ts';

const kind = z.literal('emotions');
/** Feelings for a show of 15 turns, a new one every second turn. */
const feelings = 8;

const State = z.strictObject({
  kind,
  every: Every,
  /** In the order in which they are called. */
  called: z.array(z.string().min(1).max(60)).min(1).max(feelings),
});

/** The MC calls a feeling, and the scene goes on in it. Called, not checked: code cannot hear pride. */
export const emotions = defineMechanic(
  { settings: z.strictObject({ kind, every: Every }), state: State },
  {
    checked: false,
    begin: ({ every }, seed, suggestion) => ({
      kind: kind.value,
      every,
      called: drawTexts('emotion', seed, feelings, asPhrase(suggestion)),
    }),
    callFor: (state, turn) => ({
      call: isSwitch(turn, state.every) ? callOf(turn, feelingAt(state, turn)) : null,
      playerRule: ruleAt(state, turn),
    }),
    partnerRule: ruleAt,
  },
);

function feelingAt({ called, every }: z.output<typeof State>, turn: number): string {
  return current(called, turn, every, 'wonder');
}

function ruleAt(state: z.output<typeof State>, turn: number): LineRule {
  return { kind: 'emotion', emotion: feelingAt(state, turn) };
}

function callOf(turn: number, feeling: string): string {
  if (turn === 1) return `The first weather of the evening: ${feeling}.`;
  return `${turn % 2 ? 'The wind turns' : 'The weather breaks'}: ${feeling}. Same people, same place.`;
}
