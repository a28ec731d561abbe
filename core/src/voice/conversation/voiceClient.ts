import type { DownFrame, FromService } from '@improv/contract';

/** Sends to one player's client. Neither method blocks or throws. */
export interface VoiceClient {
  /** Sends a message. It arrives unless the connection drops. */
  send(message: FromService): void;
  /** Sends an audio frame. Frames may be dropped when the client reads too slowly. */
  play(frame: DownFrame): void;
  /** Bytes waiting to be sent. */
  readonly bytesWaiting: number;
}
