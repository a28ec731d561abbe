import type { TokenCount } from './context.ts';

/** Bytes of one frame of speech: 40 ms of PCM16 at 24 kHz. */
export const frameBytes = 1_920;

const audioStart =
  '{"serverContent":{"modelTurn":{"role":"model","parts":[{"inlineData":{"mimeType":"audio/pcm;rate=24000","data":"';
const audioEnd = '"}}]}}}';

/** A frame of speech, as text: written by hand, for there are many. */
export function audioMessage(sound: Buffer, from: number, to: number): string {
  return audioStart + sound.toString('base64', from, to) + audioEnd;
}

export interface Usage {
  readonly prompt: readonly TokenCount[];
  readonly response: readonly TokenCount[];
}

/**
 * The end of a turn, with what it cost.
 * @param usage null for a turn that keeps it to itself
 * @param reason why nothing was said, where the model would not
 */
export function turnComplete(usage: Usage | null, reason?: 'RESPONSE_REJECTED'): object {
  return {
    serverContent: { turnComplete: true, ...(reason && { turnCompleteReason: reason }) },
    ...(usage && { usageMetadata: reportOf(usage) }),
  };
}

function reportOf(usage: Usage): object {
  const promptTokenCount = sum(usage.prompt);
  const responseTokenCount = sum(usage.response);
  return {
    promptTokenCount,
    responseTokenCount,
    totalTokenCount: promptTokenCount + responseTokenCount,
    promptTokensDetails: usage.prompt.filter(some),
    responseTokensDetails: usage.response.filter(some),
  };
}

/** Seconds as Google's JSON writes durations. */
export function duration(ms: number): string {
  return `${ms / 1000}s`;
}

function some({ tokenCount }: TokenCount): boolean {
  return tokenCount > 0;
}

function sum(counts: readonly TokenCount[]): number {
  return counts.reduce((total, { tokenCount }) => total + tokenCount, 0);
}
