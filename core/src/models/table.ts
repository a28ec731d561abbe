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
 * Google's published prices as of November 2026 (ai.google.dev/gemini-api/docs/pricing). The flash model's double on
 * 2027-01-01; the argon ones hold from 2026-12-01. Thinking is billed as output.
 */
export const prices: Readonly<Record<string, Price>> = {
  [flashLite]: { input: 0.3, output: 2.5 },
  [flash]: { input: 0.75, output: 3.75 },
  [argon]: { input: 4, output: 20 },
};

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
