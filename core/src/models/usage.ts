import type { GenerateContentResponseUsageMetadata } from '@google/genai';
import { priceOn } from './table.ts';

/** What calls to a model used. */
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
