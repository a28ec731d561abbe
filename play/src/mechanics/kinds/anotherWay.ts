import type { LineRule } from '@improv/contract';
import { z } from 'zod';
import { defineMechanic } from '../defineMechanic.ts';
import { Every } from '../switches.ts';
import { excerpt } from '../text/excerpt.ts';

const kind = z.literal('another-way');
const Line = z.string().min(1).max(200).nullable();

/** Every few turns the MC sends the last exchange back: both say something else in its place. */
export const anotherWay = defineMechanic(
  {
    settings: z.strictObject({ kind, every: Every }),
    state: z.strictObject({ kind, every: Every, player: Line, partner: Line }),
  },
  {
    checked: true,
    begin: ({ every }) => ({ kind: kind.value, every, player: null, partner: null }),
    callFor: ({ every, player }, turn) => ({
      call: sendsBack(turn, every) ? (calls[turn % calls.length] ?? null) : null,
      playerRule: sendsBack(turn, every) ? otherThan(player) : null,
    }),
    partnerRule: ({ every, partner }, turn) => (sendsBack(turn, every) ? otherThan(partner) : null),
    advance: (state, _, playerLine, partnerLine) => ({
      ...state,
      player: excerpt(playerLine),
      partner: excerpt(partnerLine),
    }),
  },
);

const calls = [
  'Ding! That last line, but another way.',
  'Ding! We never heard that one: say something else in its place.',
  'Ding! Same moment, other words, and the scene believes only the new ones.',
];

function sendsBack(turn: number, every: number): boolean {
  return turn > 1 && turn % every === 0;
}

function otherThan(text: string | null): LineRule | null {
  return text === null ? null : { kind: 'differs', text };
}
