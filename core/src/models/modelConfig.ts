import { ThinkingLevel } from '@google/genai';
import { CastTask } from '@improv/contract';
import { modelIds } from './prices.ts';

/** Which model plays a part, how much it thinks, and how long it may take. */
export interface ModelConfig {
  readonly model: string;
  /** Null leaves it to the model. */
  readonly thinking: ThinkingLevel | null;
  /** Longest wait for the first words of a streamed answer, per try. */
  readonly firstWordsMs: number;
  /** Longest silence between two chunks of a streamed answer. */
  readonly silenceMs: number;
  /** Longest single try, first byte to last. */
  readonly tryMs: number;
  readonly maxOutputTokens: number;
  /** A streamed answer that is longer runs away, and is stopped: several times what it was asked for. */
  readonly mostWords: number;
  /** Prompts are seldom longer, by `reckonTokens`. This much is reserved for a try before its prompt is known. */
  readonly usualInputTokens: number;
}

/** Which model plays the Partner in voice, and how long it may take. */
export interface LiveModelConfig {
  readonly model: string;
  /** One of the model's prebuilt voices. */
  readonly voice: string;
  /** From the first byte to the end of the setup. */
  readonly connectMs: number;
  /** Longest wait for anything of an answer. */
  readonly firstAudioMs: number;
  /** Longest silence within an answer. */
  readonly silenceMs: number;
  /** Above this, the context is compressed to `keptTokens`. */
  readonly compressAtTokens: number;
  readonly keptTokens: number;
}

/** Which model generates speech from text. */
export interface SpeechModelConfig {
  readonly model: string;
  /** Longest single try. */
  readonly tryMs: number;
}

const { flashLite, argon, live, speech } = modelIds;

const quick = {
  firstWordsMs: 8_000,
  silenceMs: 5_000,
  tryMs: 15_000,
  maxOutputTokens: 2_048,
  mostWords: 300,
  usualInputTokens: 6_000,
} as const;

export const modelConfigs: Readonly<Record<CastTask, ModelConfig>> = {
  welcome: { ...quick, model: flashLite, thinking: null },
  close: { ...quick, model: flashLite, thinking: null },
  room: { ...quick, model: flashLite, thinking: null, tryMs: 8_000 },
  // The larger `flash` would cost three cents a show instead of two, and twice that from 2027 on: docs/models.md.
  partner: { ...quick, model: flashLite, thinking: ThinkingLevel.LOW, mostWords: 150 },
  notes: {
    ...quick,
    model: argon,
    thinking: ThinkingLevel.MEDIUM,
    tryMs: 90_000,
    maxOutputTokens: 8_192,
    usualInputTokens: 12_000,
  },
};

/**
 * All of the context is billed with each answer, old audio at four times the price of text. What is kept must hold the instructions, a
 * whole brief and a long line, because the whole brief is told before the compression (`LiveBill.isForgetting`). A lower trigger would
 * compress more often, and each time takes time. What it comes to: `npm run bench:cost`.
 */
export const liveModelConfig: LiveModelConfig = {
  model: live,
  voice: 'Puck',
  connectMs: 5_000,
  firstAudioMs: 8_000,
  silenceMs: 5_000,
  compressAtTokens: 5_000,
  keptTokens: 3_000,
};

/** For the MC and the audience. A line that takes longer than `tryMs` would be heard too late. */
export const speechModelConfig: SpeechModelConfig = { model: speech, tryMs: 10_000 };

/** May override a model with `CAST_<PART>_MODEL`, for example `CAST_PARTNER_MODEL=gemini-3.8-flash`. */
type Environment = Readonly<Record<string, string | undefined>>;

/** The configurations, with the models that the environment overrides. */
export function modelConfigsFrom(env: Environment): Readonly<Record<CastTask, ModelConfig>> {
  const cast = (part: CastTask): ModelConfig => {
    const model = env[`CAST_${part.toUpperCase()}_MODEL`];
    return model ? { ...modelConfigs[part], model } : modelConfigs[part];
  };
  return Object.fromEntries(CastTask.options.map((part) => [part, cast(part)])) as Record<
    CastTask,
    ModelConfig
  >;
}

/** The voice models, overridden by `CAST_LIVE_MODEL` and `CAST_SPEECH_MODEL`. */
export function voicesFrom(env: Environment): Voices {
  return {
    live: { ...liveModelConfig, model: env.CAST_LIVE_MODEL || liveModelConfig.model },
    speech: { ...speechModelConfig, model: env.CAST_SPEECH_MODEL || speechModelConfig.model },
  };
}

export interface Voices {
  readonly live: LiveModelConfig;
  readonly speech: SpeechModelConfig;
}
