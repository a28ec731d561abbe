import type { ConversationOptions } from './conversation.ts';
import type { PartnerNotes } from './partnerNotes.ts';
import type { Playback } from './playback.ts';
import type { SideSpeech } from './sideSpeech.ts';
import type { Turns } from './turns.ts';
import type { UsageReservation } from './usageReservation.ts';
import type { VoiceContext } from './voiceContext.ts';

/** What `TurnTaking` needs. */
export interface TurnTakingDeps {
  readonly context: VoiceContext;
  readonly sessionId: string;
  readonly playback: Playback;
  readonly sideSpeech: SideSpeech;
  readonly turns: Turns;
  readonly notes: PartnerNotes;
  readonly reservation: UsageReservation;
  /** Whether the scene takes lines. */
  isOn(): boolean;
  isEnding(): boolean;
  over: ConversationOptions['onOver'];
}
