import { z } from 'zod';
import { defineMechanic } from '../defineMechanic.ts';

const kind = z.literal('questions-only');

/** Every line is a question, and none is an answer. */
export const questionsOnly = defineMechanic(
  { settings: z.strictObject({ kind }), state: z.strictObject({ kind }) },
  {
    checked: true,
    begin: () => ({ kind: kind.value }),
    callFor: (_, turn) => ({ call: calls[turn] ?? null, playerRule: { kind: 'question' } }),
    partnerRule: () => ({ kind: 'question' }),
  },
);

const calls: Readonly<Record<number, string>> = {
  1: 'From here on everybody asks, and nobody answers.',
  8: 'Halfway through, and still not one answer. Could it stay that way?',
};
