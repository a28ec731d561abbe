import { type GenerateContentResponseUsageMetadata, ThinkingLevel } from '@google/genai';
import type { ModelConfig } from './modelConfig.ts';
import { type Usage, usageOf } from './usage.ts';

/**
 * Bytes of UTF-8 per token. English has about four, JSON about three, other scripts two and more: the estimate is rather too
 * high than too low.
 */
const bytesPerToken = 2;
/** Tokens per second of audio, in and out (Google's Live API guide, October 2026). */
const tokensPerSecond = 25;
/** Bytes per second of PCM16, mono. */
const bytesPerSecond = { heard: 2 * 16_000, said: 2 * 24_000 } as const;
/** Characters per token of generated speech: about 15 are spoken in a second, and never fewer than 6. */
const charactersPerSpokenToken = 1 / 4;
/** Tokens of the shortest speech, which lasts a second. */
const shortestSpeechTokens = tokensPerSecond;

/** The share of a model's maximum output that may be hidden thinking. */
const thinkingShare: Readonly<Record<ThinkingLevel, number>> = {
  [ThinkingLevel.THINKING_LEVEL_UNSPECIFIED]: 1 / 4,
  [ThinkingLevel.MINIMAL]: 0,
  [ThinkingLevel.LOW]: 1 / 4,
  [ThinkingLevel.MEDIUM]: 1 / 2,
  [ThinkingLevel.HIGH]: 1,
};

/** Estimates the tokens of texts. */
export function reckonTokens(...texts: readonly string[]): number {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return Math.ceil(bytes / bytesPerToken);
}

/** Estimates the tokens of audio. @param bytes of PCM16: 16 kHz when heard, 24 kHz when said */
export function reckonSound(bytes: number, way: 'heard' | 'said'): number {
  return Math.ceil((bytes / bytesPerSecond[way]) * tokensPerSecond);
}

/** Estimates the most tokens that the generated speech of a text takes. */
export function reckonSpeech(text: string): number {
  return shortestSpeechTokens + Math.ceil(text.length / charactersPerSpokenToken);
}

/** The most that one try may cost. @param inputTokens estimated */
export function mostOf({ model, maxOutputTokens }: ModelConfig, inputTokens: number): Usage {
  return usageOf(model, { promptTokenCount: inputTokens, candidatesTokenCount: maxOutputTokens });
}

/** What is known of one try that is over. */
export interface Tried {
  readonly config: Pick<ModelConfig, 'model' | 'maxOutputTokens' | 'thinking'>;
  /** Estimated. */
  readonly inputTokens: number;
  /** The model's last report; undefined if there was none. */
  readonly reported: GenerateContentResponseUsageMetadata | undefined;
  /** Estimated tokens of the output that arrived. */
  readonly outputTokens: number;
  /** Whether more output arrived after the last report. */
  readonly cameSince: boolean;
  /** Whether the answer arrived completely. An incomplete one may have been generated, and is billed, to its end. */
  readonly isWhole: boolean;
}

/** What a try cost: as the model reported it, otherwise estimated, rather too high than too low. */
export function costOf(tried: Tried): Usage {
  const { config, reported, isWhole, cameSince } = tried;
  const said = reportedOutput(tried);
  const isKnown = said !== null && isWhole && !cameSince;
  return usageOf(config.model, {
    promptTokenCount: reported?.promptTokenCount ?? tried.inputTokens,
    candidatesTokenCount: isKnown ? said : Math.max(said ?? 0, reckonedOutput(tried)),
  });
}

/** The output tokens that the model reported; null when it reported none, though there may have been some. */
function reportedOutput({ reported, outputTokens }: Tried): number | null {
  const { candidatesTokenCount, thoughtsTokenCount, totalTokenCount, promptTokenCount } = reported ?? {};
  const parts = (candidatesTokenCount ?? 0) + (thoughtsTokenCount ?? 0);
  const isTotalled = totalTokenCount !== undefined && promptTokenCount !== undefined;
  const output = Math.max(parts, isTotalled ? totalTokenCount - promptTokenCount : 0);
  const isSaid = isTotalled || candidatesTokenCount !== undefined;
  return output === 0 && (outputTokens > 0 || !isSaid) ? null : output;
}

/** Estimated tokens of the output and of the thinking behind it. */
function reckonedOutput({ config, outputTokens, isWhole }: Tried): number {
  const { thinking, maxOutputTokens } = config;
  if (!isWhole) return maxOutputTokens;
  const share = thinkingShare[thinking ?? ThinkingLevel.THINKING_LEVEL_UNSPECIFIED];
  return Math.min(maxOutputTokens, outputTokens + Math.ceil(share * maxOutputTokens));
}
