import type { LineRule } from '@improv/contract';
import { z } from 'zod';
import { type Call, defineMechanic } from '../defineMechanic.ts';
import { Every } from '../switches.ts';
import { excerpt } from '../text/excerpt.ts';

const kind = z.literal('reverse');
const Line = z.string().min(1).max(200).nullable();

const State = z.strictObject({
  kind,
  every: Every.min(3),
  /** The openings of what was said last; null when it had no words. */
  player: Line,
  partner: Line,
  /** What the Partner had said the turn before. */
  partnerBefore: Line,
});

/**
 * The MC runs the scene backwards and forwards. On "Reverse!" the last exchange is undone in reverse order: the player
 * says their last line again, and the Partner the one that had come before it. On "Forward!", a turn later, both go on
 * from there with lines that differ from those undone.
 */
export const reverse = defineMechanic(
  { settings: z.strictObject({ kind, every: Every.min(3) }), state: State },
  {
    checked: true,
    begin: ({ every }) => ({ kind: kind.value, every, player: null, partner: null, partnerBefore: null }),
    callFor,
    partnerRule: ({ every, partnerBefore }, turn) => {
      if (runsBack(turn, every)) return about('again', partnerBefore);
      // The turn that ran backwards moved the undone line into second place.
      return runsBack(turn - 1, every) ? about('differs', partnerBefore) : null;
    },
    advance: (state, _, playerLine, partnerLine) => ({
      ...state,
      player: excerpt(playerLine),
      partner: excerpt(partnerLine),
      partnerBefore: state.partner,
    }),
  },
);

function callFor({ every, player }: z.output<typeof State>, turn: number): Call {
  if (runsBack(turn, every)) {
    return {
      call: 'Reverse! Your last line comes back out, just as it was.',
      playerRule: about('again', player),
    };
  }
  if (runsBack(turn - 1, every)) {
    return { call: 'Forward! And this time it goes another way.', playerRule: about('differs', player) };
  }
  return { call: null, playerRule: null };
}

/** Not before there is something to undo. */
function runsBack(turn: number, every: number): boolean {
  return turn > 2 && turn % every === 0;
}

function about(kind: 'again' | 'differs', text: string | null): LineRule | null {
  return text === null ? null : { kind, text };
}
