import type { DownFrame, FromService, Turn } from '@improv/contract';
import type { VoiceSocket } from './socket.ts';

/** The answer of `openVoice`: where to connect, and the ticket to do so. */
export interface VoiceTicket {
  readonly url: string;
  readonly ticket: string;
}

/** Why a connection has ended for good. `message`: the service's sentence for the player, if any. */
export type VoiceEnd =
  /** This side left. `code`: the service's close code; null where it never came or was not waited for. */
  | { readonly kind: 'left'; readonly code: number | null }
  /** The service closed for good. */
  | {
      readonly kind: 'closed';
      readonly code: number;
      readonly reason: string;
      readonly message: string | null;
    }
  /** The connection dropped, and did not come back while the service kept the place. */
  | { readonly kind: 'lost'; readonly message: string | null }
  /** The service sent a message that this version's contract doesn't know. */
  | { readonly kind: 'malformed' }
  /** `openVoice` gave no ticket. `error`: what it threw. */
  | { readonly kind: 'refused'; readonly error: unknown };

/** What a connection needs from its environment, and its callbacks. */
export interface VoiceConnectionOptions {
  readonly openSocket: (url: string) => VoiceSocket;
  /** Milliseconds; only differences count. Prefer a clock that runs while the computer sleeps. */
  readonly now: () => number;
  /** 0 to 1, as `Math.random` does it. */
  readonly random: () => number;
  /** Asks for a ticket. */
  readonly openVoice: () => Promise<VoiceTicket>;
  /** Whether asking for a ticket again could help after this error. */
  readonly isTransient: (error: unknown) => boolean;
  /** The languages that the player reads, as BCP-47 tags; at most five. */
  readonly languages?: readonly string[];
  /** The last frame heard of the newest utterance, for the service to go on after it; null when there was none. */
  readonly lastHeard: () => { readonly utterance: number; readonly seq: number } | null;
  /** Whether the player's newest line is among the turns of the show, or none is waiting to be. */
  readonly isKept: (turns: readonly Turn[]) => boolean;
  readonly onMessage: (message: FromService) => void;
  readonly onFrame: (frame: DownFrame) => void;
  /** The connection dropped: it reconnects by itself, or ends. */
  readonly onDrop: () => void;
  /** The connection has ended for good. */
  readonly onEnd: (end: VoiceEnd) => void;
  /** How long a player who leaves waits for the service to store what was said; 3,000 ms by default. */
  readonly farewellTimeoutMs?: number;
  /** Called with each message and frame just before it is sent. */
  readonly beforeSend?: (data: string | Uint8Array<ArrayBuffer>) => void;
}
