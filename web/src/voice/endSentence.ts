import { type VoiceCloseReason, voiceCloseCodes } from '@improv/contract';
import type { VoiceEnd } from '@improv/voice-client';
import { voiceMessages } from './messages.ts';

/** What the player is told when the connection is over; empty when they left it themselves. */
export function endSentence(end: VoiceEnd): string {
  switch (end.kind) {
    case 'left':
      return '';
    case 'closed':
      return end.message ?? closeSentence(end.code);
    case 'lost':
      return end.message ?? voiceMessages.connectionDropped;
    case 'malformed':
      return voiceMessages.closed['bad-message'];
    case 'refused':
      // An `ApiError` brings its own sentence.
      return end.error instanceof Error ? end.error.message : voiceMessages.connectionDropped;
  }
}

function closeSentence(code: number): string {
  const reason = Object.entries(voiceCloseCodes).find(([, known]) => known === code)?.[0];
  const { closed, connectionDropped } = voiceMessages;
  return reason && reason in closed ? closed[reason as VoiceCloseReason] : connectionDropped;
}
