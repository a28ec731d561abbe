import type { RefusalReason, VoiceCloseReason } from '@improv/contract';
import { Refusal } from '../../refusal.ts';
import { voiceMessages } from '../messages.ts';

/** A refusal by the voice service: the reason to close with, and one sentence to show. */
export class VoiceRefusal extends Error {
  readonly reason: VoiceCloseReason;

  constructor(reason: VoiceCloseReason, sentence: string) {
    super(sentence);
    this.name = 'VoiceRefusal';
    this.reason = reason;
  }
}

const closing: Partial<Record<RefusalReason, VoiceCloseReason>> = {
  'not-a-member': 'not-allowed',
  'voice-not-open': 'not-allowed',
  'stage-closed': 'stage-closed',
  'voice-minutes-used': 'minutes-used',
  // To the player these are the same: no more speaking today, and the scene goes on in text.
  'daily-cost-used': 'minutes-used',
  'house-budget-spent': 'minutes-used',
  'unknown-session': 'no-scene',
  'not-your-session': 'no-scene',
  'session-over': 'no-scene',
  'session-not-open': 'no-scene',
};

/** The refusal that closes a connection for an error; anything unexpected becomes `internal-error`. */
export function asVoiceRefusal(error: unknown): VoiceRefusal {
  if (error instanceof VoiceRefusal) return error;
  if (error instanceof Refusal)
    return new VoiceRefusal(closing[error.reason] ?? 'internal-error', error.message);
  return new VoiceRefusal('internal-error', voiceMessages.internalError);
}
