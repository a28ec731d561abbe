import { FinishReason, type GenerateContentResponse } from '@google/genai';
import { BlockedByModelError } from '../errors.ts';

/**
 * What an end means for an answer: `whole` stands as it is, `cut` stands up to its last whole sentence, `blocked` was
 * stopped by the model's safety filter, `broken` is asked for again.
 */
export type AnswerEnd = 'whole' | 'cut' | 'blocked' | 'broken';

/** Reasons that are not listed, new ones too, are `broken`. @see docs/models.md */
const ends: Readonly<Partial<Record<FinishReason, AnswerEnd>>> = {
  [FinishReason.STOP]: 'whole',
  [FinishReason.MAX_TOKENS]: 'cut',
  [FinishReason.SAFETY]: 'blocked',
  [FinishReason.PROHIBITED_CONTENT]: 'blocked',
  [FinishReason.BLOCKLIST]: 'blocked',
  [FinishReason.SPII]: 'blocked',
  [FinishReason.RECITATION]: 'blocked',
};

/** How an answer ended. @param reason the last one that came; undefined when the stream ended without any */
export function answerEnd(reason: FinishReason | undefined): AnswerEnd {
  return (reason && ends[reason]) ?? 'broken';
}

/** The reason that a response gives for its answer's end; undefined in the middle of a stream. */
export function finishReasonOf(response: GenerateContentResponse): FinishReason | undefined {
  return response.candidates?.[0]?.finishReason;
}

/** @throws BlockedByModelError when the prompt or the answer was stopped by the safety filter */
export function refuseBlocked(response: GenerateContentResponse): void {
  const reason = finishReasonOf(response);
  const blocked =
    response.promptFeedback?.blockReason ?? (reason && answerEnd(reason) === 'blocked' ? reason : undefined);
  if (blocked) throw new BlockedByModelError(blocked);
}
