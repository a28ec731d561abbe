import { maxTurns } from '@improv/contract';
import { z } from 'zod';
import { draw } from '../../random.ts';
import { type Call, defineMechanic } from '../defineMechanic.ts';
import { quote } from '../rules/phrases.ts';
import { judge } from '../rules/rules.ts';
import { drawTexts } from '../switches.ts';
import { asLine } from '../text/suggested.ts';

const kind = z.literal('given-lines');
/** From this turn on the last line may fall, and the scene with it. */
const lastLineFrom = 6;
/** When the MC holds up the card with the last line. */
const reminders = [8, 12];
const Line = z.string().min(1).max(200);

const State = z.strictObject({
  kind,
  first: Line,
  /** Null when only the first line is given. */
  last: Line.nullable(),
  /** The last line has been said. */
  home: z.boolean(),
});

/** The player's first line is given, and perhaps the one that it all has to come to. */
export const givenLines = defineMechanic(
  { settings: z.strictObject({ kind, last: z.boolean() }), state: State },
  {
    checked: true,
    begin: ({ last }, seed, suggestion) => ({
      kind: kind.value,
      first: asLine(suggestion) ?? drawTexts('first-line', seed, 1)[0] ?? 'Here we are.',
      last: last ? drawLastLine(seed) : null,
      home: false,
    }),
    callFor,
    partnerRule: () => null,
    advance: (state, turn, playerLine) => ({
      ...state,
      home:
        state.home ||
        (state.last !== null &&
          turn >= lastLineFrom &&
          judge({ kind: 'exact-line', text: state.last }, playerLine).kept === true),
    }),
    isComplete: ({ home }) => home,
  },
);

function callFor({ first, last }: z.output<typeof State>, turn: number): Call {
  if (turn <= 1) {
    const goal = last === null ? '' : ` And it all has to come to: ${quote(last)}`;
    return {
      call: `The first line is on the card: ${quote(first)}${goal}`,
      playerRule: { kind: 'exact-line', text: first },
    };
  }
  if (last === null) return { call: null, playerRule: null };
  if (turn >= maxTurns) {
    return {
      call: `Home now, whatever it takes: ${quote(last)}`,
      playerRule: { kind: 'exact-line', text: last },
    };
  }
  return {
    call: reminders.includes(turn) ? `Remember where we are going: ${quote(last)}` : null,
    playerRule: null,
  };
}

function drawLastLine(seed: string): string {
  const [line] = draw(
    `${seed} mechanic last line`,
    lastLines,
    1,
    (text) => text,
    () => 1,
  );
  return line ?? 'And that is why we never painted it.';
}

/** Where a scene can arrive from almost anywhere. */
const lastLines: readonly string[] = [
  'And that is why we never painted it.',
  'Then I suppose we both keep the goat.',
  'You may take your hand off the button now.',
  'I would have come by boat if you had asked.',
  'From tomorrow on we knock first.',
  'It was never about the ladder.',
  'Tell them I danced.',
  'Leave the light on for the others.',
  'That makes us even, and a little rich.',
  'Next year we do it without the horses.',
  'I knew it was you by the shoes.',
  'So it does open from the inside.',
];
