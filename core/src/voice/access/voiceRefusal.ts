import type { RefusalReason, VoiceCloseReason } from '@improv/contract';
import { Refusal } from '../../refusal.ts';
import { voiceMessages } from '../messages.ts';

/** A "no" to somebody at the voice service's door: which close code, and one sentence fit to show. */
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
  // For the player the same: no more speaking today, and the scene goes on in text.
  'daily-cost-used': 'minutes-used',
  'house-budget-spent': 'minutes-used',
  'unknown-session': 'no-scene',
  'not-your-session': 'no-scene',
  'session-over': 'no-scene',
  'session-not-open': 'no-scene',
};

/** What to tell a client whose connection can't be, for whatever was thrown. */
export function asVoiceRefusal(error: unknown): VoiceRefusal {
  if (error instanceof VoiceRefusal) return error;
  if (error instanceof Refusal)
    return new VoiceRefusal(closing[error.reason] ?? 'internal-error', error.message);
  return new VoiceRefusal('internal-error', voiceMessages.internalError);
}
