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
  /** A prompt seldom has more, as `reckonTokens` reckons: what is put by for a try before its prompt is known. */
  readonly usualInputTokens: number;
}

/** Who plays the Partner aloud, and how long the line to it may take. */
export interface LiveCasting {
  readonly model: string;
  /** One of the model's own. */
  readonly voice: string;
  /** From the first byte to the end of the setup. */
  readonly connectMs: number;
  /** Longest wait for anything of an answer. */
  readonly firstAudioMs: number;
  /** Longest silence within an answer. */
  readonly silenceMs: number;
  /** What the model remembers is cut down to `keptTokens` when it grows past this: all of it is billed with each turn. */
  readonly compressAtTokens: number;
  readonly keptTokens: number;
}

/** Whose speech is generated from text. */
export interface SpeechCasting {
  readonly model: string;
  /** Longest single try. */
  readonly tryMs: number;
}

/** Dollars per million tokens. */
interface Rate {
  readonly input: number;
  readonly output: number;
}

interface Price extends Rate {
  readonly from: string;
  /** Of audio, where it has a price of its own. */
  readonly audio?: Rate;
}

const flashLite = 'gemini-3.5-flash-lite';
const flash = 'gemini-3.8-flash';
const argon = 'gemini-4-argon';
const live = 'gemini-3.8-live';
const speech = 'gemini-3.8-flash-lite-tts';

const quick = {
  firstWordsMs: 8_000,
  silenceMs: 5_000,
  tryMs: 15_000,
  maxOutputTokens: 2_048,
  usualInputTokens: 6_000,
} as const;

export const castings: Readonly<Record<BriefTask, Casting>> = {
  welcome: { ...quick, model: flashLite, thinking: null },
  close: { ...quick, model: flashLite, thinking: null },
  room: { ...quick, model: flashLite, thinking: null, tryMs: 8_000 },
  // This model refuses MINIMAL.
  partner: { ...quick, model: flash, thinking: ThinkingLevel.LOW },
  notes: {
    ...quick,
    model: argon,
    thinking: ThinkingLevel.MEDIUM,
    tryMs: 90_000,
    maxOutputTokens: 8_192,
    usualInputTokens: 12_000,
  },
};

/** A turn's brief is about 1,500 tokens and a minute of talk about 2,000; the briefs retell what is cut. */
export const liveCasting: LiveCasting = {
  model: live,
  voice: 'Puck',
  connectMs: 5_000,
  firstAudioMs: 8_000,
  silenceMs: 5_000,
  compressAtTokens: 12_000,
  keptTokens: 6_000,
};

/** Whoever else speaks; a line that takes longer than this comes too late to be heard. */
export const speechCasting: SpeechCasting = { model: speech, tryMs: 10_000 };

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
  [live]: [{ from: '2026-01-01', input: 0.75, output: 4.5, audio: { input: 3, output: 12 } }],
  // All of its output is audio. Introductory until the end of 2026.
  [speech]: [
    { from: '2026-01-01', input: 0.5, output: 6 },
    { from: '2027-01-01', input: 1, output: 12 },
  ],
};

/**
 * What a model costs on a day. One that the table doesn't know costs the dearest that it has, never nothing.
 * @param day UTC, `yyyy-mm-dd`
 */
export function priceOn(model: string, day: string): Rate & { readonly audio: Rate } {
  const known = prices[model];
  const price = known ? (known.findLast(({ from }) => from <= day) ?? known[0]) : dearest();
  return { input: price.input, output: price.output, audio: price.audio ?? price };
}

function dearest(): Rate & { readonly audio: Rate } {
  const all = Object.values(prices).flat();
  const most = (rates: readonly Rate[]): Rate => ({
    input: Math.max(...rates.map(({ input }) => input)),
    output: Math.max(...rates.map(({ output }) => output)),
  });
  return { ...most(all), audio: most(all.map((price) => price.audio ?? price)) };
}

/** Where the models of the cast are named instead: `CAST_<PART>_MODEL`, for example `CAST_PARTNER_MODEL=gemini-3.8-flash`. */
type Environment = Readonly<Record<string, string | undefined>>;

/** The castings with the models that the environment names instead. */
export function castingsFrom(env: Environment): Readonly<Record<BriefTask, Casting>> {
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

/** The voices with the models that `CAST_LIVE_MODEL` and `CAST_SPEECH_MODEL` name instead. */
export function voicesFrom(env: Environment): Voices {
  return {
    live: { ...liveCasting, model: env.CAST_LIVE_MODEL || liveCasting.model },
    speech: { ...speechCasting, model: env.CAST_SPEECH_MODEL || speechCasting.model },
  };
}

export interface Voices {
  readonly live: LiveCasting;
  readonly speech: SpeechCasting;
}
