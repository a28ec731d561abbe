import type { LineRule } from '@improv/contract';
import { z } from 'zod';
import { defineMechanic } from '../defineMechanic.ts';
import { capital, inNumber } from '../rules/phrases.ts';
import { current, Every, isSwitch } from '../switches.ts';

const shape = {
  kind: z.literal('word-count'),
  /** Words a line, one number after the other, over and over. */
  counts: z.array(z.int().min(1).max(20)).min(1).max(8),
  every: Every,
};
const Shape = z.strictObject(shape);

/** Every line has exactly as many words as are paid for. */
export const wordCount = defineMechanic(
  { settings: Shape, state: Shape },
  {
    checked: true,
    begin: (settings) => settings,
    callFor: (state, turn) => ({ call: callAt(state, turn), playerRule: ruleAt(state, turn) }),
    partnerRule: ruleAt,
  },
);

function ruleAt({ counts, every }: z.output<typeof Shape>, turn: number): LineRule {
  return { kind: 'words', count: current(counts, turn, every, 1) };
}

function callAt({ counts, every }: z.output<typeof Shape>, turn: number): string | null {
  const count = current(counts, turn, every, 1);
  if (!isSwitch(turn, every) || (turn > 1 && count === current(counts, turn - 1, every, 1))) return null;
  const words = inNumber(count, 'word');
  return turn === 1
    ? `${capital(words)} a line is what we can pay for.`
    : `The rate has changed: ${words} a line.`;
}
