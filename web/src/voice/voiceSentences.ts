import type { Aside, VoiceState } from './voiceState.ts';

/**
 * How things stand, in a breath.
 * @param spotlit the name of whoever speaks under a spotlight
 */
export function standing(
  { stage, muted, open, waiting, speaking, way }: VoiceState,
  spotlit: string | null,
): string {
  if (stage === 'preparing') return 'Opening the microphone …';
  if (stage === 'connecting') return 'Calling the cast …';
  if (stage === 'dropped') return 'The line dropped: holding your place …';
  if (open) return way === 'hold' ? 'Let go to send' : 'You are speaking';
  if (speaking?.track === 'partner') return 'The Partner is speaking';
  if (speaking?.track === 'mc') return 'The MC is speaking';
  if (speaking) return `${spotlit ?? 'Somebody in the audience'} is speaking`;
  if (muted) return 'You are muted';
  if (waiting) return 'The cast is thinking …';
  return way === 'hold' ? 'Hold to talk' : 'Your turn: just speak';
}

export function asideSentence(aside: Aside | null): string {
  if (aside === null) return '';
  return aside.kind === 'trouble'
    ? aside.message
    : 'That could not be made out. Type it below, or say it again.';
}

/** @param warned seconds left, when it was worth a warning */
export function warningSentence(warned: number | null): string {
  if (warned === null) return '';
  const minutes = warned / 60;
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} of speaking left; after that, the scene goes on in text.`;
}

/** "34 min", "4:05". @param ms milliseconds left */
export function timeLeftWords(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds > 300) return `${Math.floor(seconds / 60)} min left`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
}
