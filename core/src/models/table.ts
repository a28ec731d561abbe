import { ThinkingLevel } from '@google/genai';
import type { BriefTask } from '@improv/contract';

/** Which model plays a part, how hard it thinks, and how long it may take. */
export interface Casting {
  readonly model: string;
  /** Null leaves it to the model. */
  readonly thinking: ThinkingLevel | null;
  /** Longest wait for the first words of a streamed answer, one try. */
  readonly firstWordsMs: number;
  /** Longest silence between two chunks of a streamed answer. */
  readonly silenceMs: number;
  /** Longest single try, first byte to last. */
  readonly tryMs: number;
  readonly maxOutputTokens: number;
}

/** Dollars per million tokens. */
interface Price {
  readonly from: string;
  readonly input: number;
  readonly output: number;
}

const flashLite = 'gemini-3.5-flash-lite';
const flash = 'gemini-3.8-flash';
const argon = 'gemini-4-argon';

const quick = { firstWordsMs: 8_000, silenceMs: 5_000, tryMs: 15_000, maxOutputTokens: 2_048 } as const;

export const castings: Readonly<Record<BriefTask, Casting>> = {
  welcome: { ...quick, model: flashLite, thinking: null },
  close: { ...quick, model: flashLite, thinking: null },
  room: { ...quick, model: flashLite, thinking: null, tryMs: 8_000 },
  // This model refuses MINIMAL.
  partner: { ...quick, model: flash, thinking: ThinkingLevel.LOW },
  notes: { ...quick, model: argon, thinking: ThinkingLevel.MEDIUM, tryMs: 90_000, maxOutputTokens: 8_192 },
};

/**
 * Google's published prices as read in November 2026 (ai.google.dev/gemini-api/docs/pricing), oldest first, each from a UTC
 * day on. Thinking is billed as output.
 */
export const prices: Readonly<Record<string, readonly [Price, ...Price[]]>> = {
  [flashLite]: [{ from: '2026-01-01', input: 0.3, output: 2.5 }],
  [flash]: [
    { from: '2026-01-01', input: 0.75, output: 3.75 },
    { from: '2027-01-01', input: 1.5, output: 7.5 },
  ],
  // Announced for December; counted so from the start, rather too dear than at nothing.
  [argon]: [{ from: '2026-12-01', input: 4, output: 20 }],
};

/**
 * What a model costs on a day. One that the table doesn't know costs the dearest that it has, never nothing.
 * @param day UTC, `yyyy-mm-dd`
 */
export function priceOn(model: string, day: string): Pick<Price, 'input' | 'output'> {
  const known = prices[model];
  if (known) return known.findLast(({ from }) => from <= day) ?? known[0];
  const all = Object.values(prices).flat();
  return {
    input: Math.max(...all.map(({ input }) => input)),
    output: Math.max(...all.map(({ output }) => output)),
  };
}

/**
 * The castings with the models that the environment names instead: `CAST_<PART>_MODEL`, for example
 * `CAST_PARTNER_MODEL=gemini-3.8-flash`.
 */
export function castingsFrom(env: Record<string, string | undefined>): Readonly<Record<BriefTask, Casting>> {
  const cast = (part: BriefTask): Casting => {
    const model = env[`CAST_${part.toUpperCase()}_MODEL`];
    return model ? { ...castings[part], model } : castings[part];
  };
  return {
    welcome: cast('welcome'),
    partner: cast('partner'),
    room: cast('room'),
    close: cast('close'),
    notes: cast('notes'),
  };
}
