import { ApiError, type GenerateContentResponse } from '@google/genai';
import type { Meter } from './meter.ts';
import type { ModelConfig } from './modelConfig.ts';
import { costOf, reckonTokens } from './reckoning.ts';
import { noUsage, type Usage } from './usage.ts';

/** Collects what one try to call a model costs while it runs. */
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

  /** Takes a response or a chunk of one. @param text its text */
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

  /** The cost of the try. @param failure the error, if it failed */
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

/** Error codes of requests that never reached the model. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * Whether a failed request costs nothing. Google does not charge for a request that it answers with an error. It charges for
 * one that the client aborts, and may charge for one that breaks off.
 */
export function costsNothing(failure: unknown): boolean {
  if (failure instanceof ApiError) return true;
  const cause = failure instanceof Error ? failure.cause : undefined;
  return cause instanceof Error && 'code' in cause && unreached.has(String(cause.code));
}

/**
 * Runs one try, after reserving the most that it may cost.
 * @param cost the cost once the try is over, given the error if it failed
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
