/** Log events that are counted as errors in the console, with the kind that is shown there. */
const kinds: Readonly<Record<string, string>> = {
  room_failed: 'room-failed',
  close_failed: 'close-failed',
  model_request_refused: 'model-refused',
  notes_not_enqueued: 'notes-failed',
  claims_not_mirrored: 'claims-not-mirrored',
  show_not_swept: 'show-not-swept',
  audio_session_not_swept: 'audio-session-not-swept',
  removed_member_not_swept: 'data-not-deleted',
  voice_failed: 'voice-failed',
  voice_lost: 'voice-failed',
  voice_turn_failed: 'voice-failed',
  live_failed: 'voice-failed',
  audio_frames_dropped: 'audio-dropped',
  document_broken: 'document-broken',
};

/** The kind under which the console counts a log event; undefined when it is not an error. */
export function failureOf(event: string): string | undefined {
  return kinds[event];
}
