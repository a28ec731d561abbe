/** The version of the voice wire; a client that speaks another one is told so. */
export const voiceWireVersion = 1;

/** PCM16 little-endian, mono. Samples per second. */
export const upSampleRate = 16_000;
export const downSampleRate = 24_000;
/** A frame upwards: 20 ms. Downwards: 40 ms; an utterance's last one may be shorter. Milliseconds. */
export const upFrameMs = 20;
export const downFrameMs = 40;
/** Bytes. A larger frame, text or binary, closes the connection. */
export const largestFrame = 32 * 1024;

/** Milliseconds. */
export const voiceTimes = {
  /** A ticket's life. */
  ticket: 60_000,
  /** From the connection to the first message. */
  firstMessage: 5_000,
  /** Once more after every 16 KB that goes down, see `docs/voice.md`. */
  pingEvery: 5_000,
  /** A peer that has sent nothing for this long is taken to be gone. */
  silentPeer: 45_000,
  /** How long a place is kept after its socket dropped. */
  placeKept: 60_000,
  /** One go at the microphone: a session's longest run. */
  longestSession: 60 * 60_000,
  /** The longest time between two saves of the time spoken. */
  meterEvery: 10_000,
} as const;

/** Seconds left at which the player is warned. */
export const warnAtSeconds = [300, 60] as const;
