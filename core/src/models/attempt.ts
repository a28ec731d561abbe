import { ApiError, type GenerateContentResponse } from '@google/genai';
import type { Meter } from './meter.ts';
import type { ModelConfig } from './modelConfig.ts';
import { costOf, reckonTokens } from './reckoning.ts';
import { noUsage, type Usage } from './usage.ts';

/** What is taken down of a try while it goes on. */
export class Attempt {
  #reported: GenerateContentResponse['usageMetadata'];
  #text = '';
  #cameSince = false;
  #isBegun = false;
  #isWhole = false;
  readonly #config: ModelConfig;
  readonly #inputTokens: number;

  constructor(config: ModelConfig, inputTokens: number) {
    this.#config = config;
    this.#inputTokens = inputTokens;
  }

  /** The answer, or more of it. @param text what it says */
  hear({ usageMetadata, candidates, promptFeedback }: GenerateContentResponse, text: string): void {
    this.#isBegun = true;
    if (text !== '') {
      this.#text += text;
      this.#cameSince = true;
    }
    if (usageMetadata) {
      this.#reported = usageMetadata;
      this.#cameSince = false;
    }
    this.#isWhole ||= Boolean(candidates?.[0]?.finishReason ?? promptFeedback?.blockReason);
  }

  /** @param failure what the try failed with, if it failed */
  cost(failure?: unknown): Usage {
    if (!this.#isBegun && costsNothing(failure)) return noUsage;
    return costOf({
      config: this.#config,
      inputTokens: this.#inputTokens,
      reported: this.#reported,
      outputTokens: reckonTokens(this.#text),
      cameSince: this.#cameSince,
      isWhole: this.#isWhole,
    });
  }
}

/** The model was never reached. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * Google charges nothing for a request that it answers with an error. One that is given up by its client is charged like
 * any other, and one that breaks off may be.
 */
export function costsNothing(failure: unknown): boolean {
  if (failure instanceof ApiError) return true;
  const cause = failure instanceof Error ? failure.cause : undefined;
  return cause instanceof Error && 'code' in cause && unreached.has(String(cause.code));
}

/**
 * Makes one try, with as much as it may cost put by before.
 * @param cost of the try once it is over, given what it failed with
 */
export async function metered<T>(
  meter: Meter,
  most: Usage,
  cost: (failure?: unknown) => Usage,
  act: () => Promise<T>,
): Promise<T> {
  const settle = await meter.begin(most);
  try {
    const done = await act();
    settle(cost());
    return done;
  } catch (error) {
    settle(cost(error));
    throw error;
  }
}
