/** What the house counts as a failure, in words. */
const inWords: Readonly<Record<string, string>> = {
  backstage: 'Something broke backstage',
  'cast-unavailable': 'The cast could not be reached',
  'room-failed': 'The Room missed a turn',
  'close-failed': 'The MC could not close a show',
  'notes-failed': 'The Coach’s notes were not written',
  'claims-not-mirrored': 'A change of access came late',
  'data-not-deleted': 'The data of a removed member was not deleted',
  'show-not-swept': 'An idle show was not cleared away',
  'voice-failed': 'A spoken scene broke off, or lost its Partner for a moment',
  'audio-dropped': 'A player missed some of what the cast said',
  'document-broken': 'A document in the database holds what it can’t',
  'audio-session-not-swept': 'A spoken session was not settled',
};

/** A kind of failure as admins read it; one that has no words yet stands as it is logged. */
export function errorInWords(kind: string): string {
  return inWords[kind] ?? kind;
}
