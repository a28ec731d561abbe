import {
  type GenerateContentResponseUsageMetadata,
  MediaModality,
  type ModalityTokenCount,
  type UsageMetadata,
} from '@google/genai';
import { priceOn } from './prices.ts';

/** Tokens and dollars that calls to models have used. */
export interface Usage {
  readonly inputTokens: number;
  /** Thinking included, as it is billed. */
  readonly outputTokens: number;
  readonly costUsd: number;
}

export const noUsage: Usage = { inputTokens: 0, outputTokens: 0, costUsd: 0 };

/** @param at epoch milliseconds: prices change */
export function usageOf(
  model: string,
  reported: GenerateContentResponseUsageMetadata | undefined,
  at = Date.now(),
): Usage {
  const inputTokens = reported?.promptTokenCount ?? 0;
  const outputTokens = (reported?.candidatesTokenCount ?? 0) + (reported?.thoughtsTokenCount ?? 0);
  const price = priceOn(model, new Date(at).toISOString().slice(0, 10));
  return {
    inputTokens,
    outputTokens,
    costUsd: (inputTokens * price.input + outputTokens * price.output) / 1_000_000,
  };
}

/**
 * What an answer of the Live model used. Text and audio are priced separately. What is not reported as text counts as audio,
 * which costs more. Thinking is priced as text.
 * @param at epoch milliseconds: prices change
 */
export function liveUsageOf(model: string, reported: UsageMetadata, at = Date.now()): Usage {
  const price = priceOn(model, new Date(at).toISOString().slice(0, 10));
  const inputTokens = reported.promptTokenCount ?? 0;
  const spoken = reported.responseTokenCount ?? 0;
  const thoughts = reported.thoughtsTokenCount ?? 0;
  const textIn = Math.min(textTokens(reported.promptTokensDetails), inputTokens);
  const textOut = Math.min(textTokens(reported.responseTokensDetails), spoken);
  const millionths =
    textIn * price.input +
    (inputTokens - textIn) * price.audio.input +
    (textOut + thoughts) * price.output +
    (spoken - textOut) * price.audio.output;
  return { inputTokens, outputTokens: spoken + thoughts, costUsd: millionths / 1_000_000 };
}

function textTokens(details: readonly ModalityTokenCount[] | undefined): number {
  return (details ?? [])
    .filter(({ modality }) => modality === MediaModality.TEXT)
    .reduce((sum, { tokenCount }) => sum + (tokenCount ?? 0), 0);
}

export function addUsage(...usages: readonly Usage[]): Usage {
  return usages.reduce(
    (sum, usage) => ({
      inputTokens: sum.inputTokens + usage.inputTokens,
      outputTokens: sum.outputTokens + usage.outputTokens,
      costUsd: sum.costUsd + usage.costUsd,
    }),
    noUsage,
  );
}

export function isNothing({ inputTokens, outputTokens, costUsd }: Usage): boolean {
  return inputTokens === 0 && outputTokens === 0 && costUsd === 0;
}

/** The usage that takes this one back when it is added. */
export function negated({ inputTokens, outputTokens, costUsd }: Usage): Usage {
  return { inputTokens: -inputTokens, outputTokens: -outputTokens, costUsd: -costUsd };
}
