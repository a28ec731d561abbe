import { z } from 'zod';
import { defineMechanic } from '../defineMechanic.ts';
import { quote } from '../rules/phrases.ts';
import { drawTexts, Every } from '../switches.ts';
import { asWord, longestWord } from '../text/suggested.ts';

const kind = z.literal('audience-word');
/** Turns of 15 with a call, when there is one every second turn. */
const orders = 7;

const State = z.strictObject({
  kind,
  every: Every,
  /** What the house orders, from the one and from the other. */
  orders: z
    .array(
      z.strictObject({
        player: z.string().min(1).max(longestWord),
        partner: z.string().min(1).max(longestWord),
      }),
    )
    .min(1)
    .max(orders),
});

/** Every few turns the house orders a word from each, to be said in the very next line. */
export const audienceWord = defineMechanic(
  { settings: z.strictObject({ kind, every: Every }), state: State },
  {
    checked: true,
    begin: ({ every }, seed, suggestion) => {
      const words = drawTexts('word', seed, 2 * orders, asWord(suggestion));
      return {
        kind: kind.value,
        every,
        orders: Array.from({ length: orders }, (_, n) => ({
          player: words[2 * n] ?? 'umbrella',
          partner: words[2 * n + 1] ?? 'lantern',
        })),
      };
    },
    callFor: (state, turn) => {
      const order = orderAt(state, turn);
      if (!order) return { call: null, playerRule: null };
      const { player, partner } = order;
      return {
        call: `The house would like ${quote(player)} from you, and ${quote(partner)} from your partner.`,
        playerRule: { kind: 'contains', word: player },
      };
    },
    partnerRule: (state, turn) => {
      const order = orderAt(state, turn);
      return order ? { kind: 'contains', word: order.partner } : null;
    },
  },
);

/** The scene begins unordered. */
function orderAt({ every, orders }: z.output<typeof State>, turn: number) {
  if (turn < every || turn % every !== 0) return null;
  return orders[(turn / every - 1) % orders.length] ?? null;
}
