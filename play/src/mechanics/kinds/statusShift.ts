import type { LineRule } from '@improv/contract';
import { z } from 'zod';
import { seededRandom } from '../../random.ts';
import { type Call, defineMechanic } from '../defineMechanic.ts';
import { quote } from '../rules/phrases.ts';
import { drawTexts, Every, isSwitch, switchesBy } from '../switches.ts';
import { asPhrase } from '../text/suggested.ts';

const kind = z.literal('status');

const State = z.strictObject({
  kind,
  every: Every,
  /** The form of address that the lower one owes the higher one. */
  title: z.string().min(1).max(60),
  playerStartsLow: z.boolean(),
});

/** Who is lower says the title in every line, who is higher never does; the MC turns the tables. */
export const statusShift = defineMechanic(
  { settings: z.strictObject({ kind, every: Every }), state: State },
  {
    checked: true,
    begin: ({ every }, seed, suggestion) => ({
      kind: kind.value,
      every,
      title: asPhrase(suggestion) ?? drawTexts('title', seed, 1)[0] ?? 'Captain',
      playerStartsLow: seededRandom(seed, 'mechanic status') > 0.5,
    }),
    callFor,
    partnerRule: (state, turn) => ruleOf(state, !playerIsLow(state, turn)),
  },
);

function callFor(state: z.output<typeof State>, turn: number): Call {
  const low = playerIsLow(state, turn);
  const lead = turn > 1 ? 'The tables turn! ' : '';
  const title = quote(state.title);
  const call = low
    ? `${lead}You are the lower one now: ${title} in every line you say.`
    : `${lead}You are the higher one now: your partner says ${title}, and you are above it.`;
  return { call: isSwitch(turn, state.every) ? call : null, playerRule: ruleOf(state, low) };
}

function playerIsLow({ playerStartsLow, every }: z.output<typeof State>, turn: number): boolean {
  return (switchesBy(turn, every) % 2 === 0) === playerStartsLow;
}

function ruleOf({ title }: z.output<typeof State>, low: boolean): LineRule {
  return low ? { kind: 'contains', word: title } : { kind: 'avoids-word', word: title };
}
