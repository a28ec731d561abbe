import type { DownFrame, FromService, Turn } from '@improv/contract';
import type { VoiceSocket } from './socket.ts';

/** A way in, as `openVoice` answers. */
export interface VoiceTicket {
  readonly url: string;
  readonly ticket: string;
}

/** Why a connection is over for good. `message`: what the service had to say to the player, if anything. */
export type VoiceEnd =
  /** This side left. `code`: what the service closed with; null where that was not waited for, or never came. */
  | { readonly kind: 'left'; readonly code: number | null }
  /** The service closed, and wants nobody back. */
  | {
      readonly kind: 'closed';
      readonly code: number;
      readonly reason: string;
      readonly message: string | null;
    }
  /** The line dropped, and did not come back while its place was kept. */
  | { readonly kind: 'lost'; readonly message: string | null }
  /** The service said something that is not of this version's contract. */
  | { readonly kind: 'malformed' }
  /** There was no ticket to be had. `error`: what `openVoice` threw. */
  | { readonly kind: 'refused'; readonly error: unknown };

/** What a connection needs of the place where it runs, and tells its owner. */
export interface VoiceConnectionOptions {
  readonly openSocket: (url: string) => VoiceSocket;
  /** Milliseconds; only differences count. Best is a clock that goes on while the computer sleeps. */
  readonly now: () => number;
  /** 0 to 1, as `Math.random` does it. */
  readonly random: () => number;
  /** Asks for a ticket. */
  readonly openVoice: () => Promise<VoiceTicket>;
  /** Whether asking for a ticket again could help after this error. */
  readonly isTransient: (error: unknown) => boolean;
  /** The last frame heard of the newest utterance, for the service to go on after it; null when there was none. */
  readonly lastHeard: () => { readonly utterance: number; readonly seq: number } | null;
  /** Whether the player's newest line is among the turns of the show, or none is waiting to be. */
  readonly isKept: (turns: readonly Turn[]) => boolean;
  readonly onMessage: (message: FromService) => void;
  readonly onFrame: (frame: DownFrame) => void;
  /** The line dropped; it comes back by itself, or ends. */
  readonly onDrop: () => void;
  /** The connection is over for good. */
  readonly onEnd: (end: VoiceEnd) => void;
  /** The service has so long to keep what was said, before a player who leaves goes on without it; 3 s. */
  readonly farewellTimeoutMs?: number;
  /** Sees whatever the player says just before it goes onto the wire, each time that it does. */
  readonly beforeSend?: (data: string | Uint8Array<ArrayBuffer>) => void;
}
