import { type GenerateContentResponseUsageMetadata, ThinkingLevel } from '@google/genai';
import type { ModelConfig } from './modelConfig.ts';
import { type Usage, usageOf } from './usage.ts';

/**
 * Bytes of UTF-8 to a token. English has about four and JSON about three, other scripts two and more: rather too dear than
 * too cheap.
 */
const bytesPerToken = 2;
/** Tokens of a second of sound, in and out (Google's Live API guide, October 2026). */
const tokensPerSecond = 25;
/** Bytes of a second of PCM16, mono. */
const bytesPerSecond = { heard: 2 * 16_000, said: 2 * 24_000 } as const;
/** Characters that take a token of speech: people say about 15 in a second, and nobody fewer than 6. */
const charactersPerSpokenToken = 1 / 4;
/** Of a short text: nothing is said in less than a second. */
const shortestSpeechTokens = tokensPerSecond;

/** Of the output that a model may give, so much may be thinking that nobody sees. */
const thinkingShare: Readonly<Record<ThinkingLevel, number>> = {
  [ThinkingLevel.THINKING_LEVEL_UNSPECIFIED]: 1 / 4,
  [ThinkingLevel.MINIMAL]: 0,
  [ThinkingLevel.LOW]: 1 / 4,
  [ThinkingLevel.MEDIUM]: 1 / 2,
  [ThinkingLevel.HIGH]: 1,
};

/** Tokens of texts that no model has counted. */
export function reckonTokens(...texts: readonly string[]): number {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return Math.ceil(bytes / bytesPerToken);
}

/** Tokens of sound that no model has counted. @param bytes of PCM16, at 16 kHz heard, at 24 kHz said */
export function reckonSound(bytes: number, way: 'heard' | 'said'): number {
  return Math.ceil((bytes / bytesPerSecond[way]) * tokensPerSecond);
}

/** Tokens of speech that a text will hardly take more of. */
export function reckonSpeech(text: string): number {
  return shortestSpeechTokens + Math.ceil(text.length / charactersPerSpokenToken);
}

/** What one try may cost at most. @param inputTokens reckoned */
export function mostOf({ model, maxOutputTokens }: ModelConfig, inputTokens: number): Usage {
  return usageOf(model, { promptTokenCount: inputTokens, candidatesTokenCount: maxOutputTokens });
}

/** What is known of one try that is over. */
export interface Tried {
  readonly config: Pick<ModelConfig, 'model' | 'maxOutputTokens' | 'thinking'>;
  /** Reckoned. */
  readonly inputTokens: number;
  /** The last that the model said, if it said anything. */
  readonly reported: GenerateContentResponseUsageMetadata | undefined;
  /** Tokens of what came, reckoned. */
  readonly outputTokens: number;
  /** More came after the last report. */
  readonly cameSince: boolean;
  /** The answer was seen to its end. One that wasn't may have been made to its end all the same, and is billed so. */
  readonly isWhole: boolean;
}

/** What a try cost: what the model says where it says it, otherwise rather too much than too little. */
export function costOf(tried: Tried): Usage {
  const { config, reported, isWhole, cameSince } = tried;
  const said = reportedOutput(tried);
  const isKnown = said !== null && isWhole && !cameSince;
  return usageOf(config.model, {
    promptTokenCount: reported?.promptTokenCount ?? tried.inputTokens,
    candidatesTokenCount: isKnown ? said : Math.max(said ?? 0, reckonedOutput(tried)),
  });
}

/** Null where the model has said nothing of its output, though there may have been some. */
function reportedOutput({ reported, outputTokens }: Tried): number | null {
  const { candidatesTokenCount, thoughtsTokenCount, totalTokenCount, promptTokenCount } = reported ?? {};
  const parts = (candidatesTokenCount ?? 0) + (thoughtsTokenCount ?? 0);
  const isTotalled = totalTokenCount !== undefined && promptTokenCount !== undefined;
  const output = Math.max(parts, isTotalled ? totalTokenCount - promptTokenCount : 0);
  const isSaid = isTotalled || candidatesTokenCount !== undefined;
  return output === 0 && (outputTokens > 0 || !isSaid) ? null : output;
}

/** What came, and the thinking behind it. */
function reckonedOutput({ config, outputTokens, isWhole }: Tried): number {
  const { thinking, maxOutputTokens } = config;
  if (!isWhole) return maxOutputTokens;
  const share = thinkingShare[thinking ?? ThinkingLevel.THINKING_LEVEL_UNSPECIFIED];
  return Math.min(maxOutputTokens, outputTokens + Math.ceil(share * maxOutputTokens));
}
