import { voiceMessages } from './messages.ts';
import type { Offer, VoiceState } from './voiceState.ts';

/**
 * The state of the conversation in a few words.
 * @param spotlit name of the audience member who is speaking under a spotlight, where it is known
 */
export function voiceStatus(
  { stage, muted, silent, open, waiting, speaking, way }: VoiceState,
  spotlit: string | null,
): string {
  const { status } = voiceMessages;
  if (stage === 'preparing') return status.preparing;
  if (stage === 'connecting') return status.connecting;
  if (stage === 'dropped') return status.dropped;
  if (open) return way === 'hold' ? status.letGo : status.youSpeak;
  if (speaking?.track === 'partner') return status.partnerSpeaks;
  if (speaking?.track === 'mc') return status.mcSpeaks;
  if (speaking) return status.spotlightSpeaks(spotlit);
  if (muted) return status.muted;
  if (waiting) return status.waiting;
  if (silent) return status.silent;
  return way === 'hold' ? status.hold : status.yourTurn;
}

/** What the player should know right now beside the status; empty when there is nothing. */
export function asideSentence({ aside, silent }: Pick<VoiceState, 'aside' | 'silent'>): string {
  if (aside === null) return silent ? voiceMessages.silentMicrophone : '';
  return aside.kind === 'not-understood' ? voiceMessages.notUnderstood : aside.message;
}

/** What is offered, and what the button that takes it says. */
export function offerWords(offer: Offer): { readonly sentence: string; readonly accept: string } {
  const { offers } = voiceMessages;
  if (offer.kind === 'hold') return { ...offers.hold, sentence: offers.hold.sentences[offer.why] };
  if (offer.kind === 'sound') return offers.sound;
  return { ...offers.microphone, sentence: offers.microphone.sentence(offer.microphone.name) };
}

/** @param warned seconds left at the latest warning; null before the first */
export function warningSentence(warned: number | null): string {
  return warned === null ? '' : voiceMessages.minutesLeft(warned / 60);
}

/** "34 min left", "4:05 left". @param ms milliseconds left */
export function timeLeftWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  if (seconds > 300) return voiceMessages.timeLeft(`${minutes} min`);
  return voiceMessages.timeLeft(`${minutes}:${String(seconds % 60).padStart(2, '0')}`);
}
