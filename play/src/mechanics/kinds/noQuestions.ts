import { z } from 'zod';
import { defineMechanic } from '../defineMechanic.ts';

const kind = z.literal('no-questions');

/** No questions: a player who wants to know something states it, and it is so. */
export const noQuestions = defineMechanic(
  { settings: z.strictObject({ kind }), state: z.strictObject({ kind }) },
  {
    checked: true,
    begin: () => ({ kind: kind.value }),
    callFor: (_, turn) => ({ call: calls[turn] ?? null, playerRule: { kind: 'statement' } }),
    partnerRule: () => ({ kind: 'statement' }),
  },
);

const calls: Readonly<Record<number, string>> = {
  1: 'All question marks are left at the cloakroom: from now on, say it and it is so.',
  8: 'The cloakroom is still closed. Nobody asks, everybody knows.',
};
