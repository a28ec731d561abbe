import type { DownFrame, FromService } from '@improv/contract';

/** The way to one player's client, as whoever holds the socket offers it. Neither call waits, nor throws. */
export interface VoiceClient {
  /** A message; it always arrives, or the line has dropped. */
  send(message: FromService): void;
  /** A frame of audio; a client that reads too slowly may lose some of it. */
  play(frame: DownFrame): void;
  /** Bytes that wait to be sent. */
  readonly bytesWaiting: number;
}
