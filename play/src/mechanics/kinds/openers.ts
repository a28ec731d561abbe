import type { LineRule } from '@improv/contract';
import { z } from 'zod';
import { defineMechanic } from '../defineMechanic.ts';
import { quote } from '../rules/phrases.ts';

const Openers = z.array(z.string().min(1).max(60)).max(20);
const Shape = z.strictObject({
  kind: z.literal('openers'),
  /** What the player's line of each turn begins with. */
  player: Openers.min(1),
  /** The Partner's; empty when the Partner is free. */
  partner: Openers,
  /** Whether the lists start over when they are through; otherwise all is free from then on. */
  over: z.boolean(),
  /** Whether the MC calls a change; otherwise the card on the screen is enough. */
  called: z.boolean(),
});

/** Every line begins with given words. */
export const openers = defineMechanic(
  { settings: Shape, state: Shape },
  {
    checked: true,
    begin: (settings) => settings,
    callFor: (state, turn) => ({
      call: callAt(state, turn),
      playerRule: beginning(at(state.player, turn, state.over)),
    }),
    partnerRule: (state, turn) => beginning(at(state.partner, turn, state.over)),
  },
);

function callAt({ player, partner, over, called }: z.output<typeof Shape>, turn: number): string | null {
  const yours = at(player, turn, over);
  const before = turn > 1 ? at(player, turn - 1, over) : null;
  if (yours === before) return null;
  if (yours === null) return 'From here on you find the beginnings yourself.';
  if (!called) return turn === 1 ? `Each line has its beginning on a card. Yours: ${quote(yours)}` : null;
  const theirs = at(partner, turn, over);
  const other = theirs === null ? '' : `, your partner with ${quote(theirs)}`;
  return `${turn > 1 ? 'Change over! ' : ''}You begin with ${quote(yours)}${other}.`;
}

function at(list: readonly string[], turn: number, over: boolean): string | null {
  if (turn < 1 || list.length === 0) return null;
  return list[over ? (turn - 1) % list.length : turn - 1] ?? null;
}

function beginning(text: string | null): LineRule | null {
  return text === null ? null : { kind: 'first-words', text };
}
