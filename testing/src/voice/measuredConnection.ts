import {
  type DownFrame,
  type FromPlayer,
  type FromService,
  readUpFrame,
  type Turn,
  voiceCloseCodes,
} from '@improv/contract';
import { VoiceConnection, type VoiceEnd, type VoiceTicket } from '@improv/voice-client';
import { WebSocket } from 'ws';
import { monotonicMs } from '../monotonic.ts';

/** Of the app, as a browser on this machine names it. */
const origin = 'http://localhost:5000';

/** What is kept of a player who leaves is looked at, however many leave at once. */
const farewellTimeoutMs = 60_000;

/** Who hears what comes over a connection. Times are on the machine's monotonic clock, milliseconds. */
export interface ConnectionEvents {
  message(message: FromService, at: number): void;
  frame(frame: DownFrame, at: number): void;
  /** The last frame heard of the newest utterance, for the service to go on after it. */
  lastHeard(): { readonly utterance: number; readonly seq: number } | null;
  /** Whether what was said last stands in the show already, and need not be said again. */
  isKept(turns: readonly Turn[]): boolean;
  /** The connection is over for good. */
  ended(end: VoiceEnd): void;
}

/** How a connection has fared. */
export interface ConnectionFigures {
  /** Times that the connection ended without this client having closed it. */
  readonly drops: number;
  readonly returns: number;
  /** From each `ready` to the end of its line. */
  readonly connectedMs: number;
}

/** The product's own connection to the voice service, over `ws`: measured, and open to harm. */
export class MeasuredConnection {
  readonly #connection: VoiceConnection;
  readonly #events: ConnectionEvents;
  /** The newest. */
  #socket: WebSocket | null = null;
  #readyAt: number | null = null;
  #readies = 0;
  #drops = 0;
  #connectedMs = 0;
  #isLeaving = false;
  /** Of each frame, when it was first sent, by its number. */
  readonly sentAt: number[] = [];

  constructor(openVoice: () => Promise<VoiceTicket>, events: ConnectionEvents) {
    this.#events = events;
    this.#connection = new VoiceConnection({
      openSocket: (url) => {
        this.#socket = new WebSocket(url, { perMessageDeflate: false, origin });
        return this.#socket;
      },
      now: monotonicMs,
      random: Math.random,
      openVoice,
      isTransient: () => false,
      farewellTimeoutMs,
      lastHeard: () => events.lastHeard(),
      isKept: (turns) => events.isKept(turns),
      onMessage: (message) => this.#hear(message),
      onFrame: (frame) => events.frame(frame, monotonicMs()),
      onDrop: () => this.#disconnected(true),
      onEnd: (end) => {
        this.#disconnected(
          end.kind !== 'left' || (end.code ?? voiceCloseCodes.done) !== voiceCloseCodes.done,
        );
        events.ended(end);
      },
      beforeSend: (data) => this.#stamp(data),
    });
  }

  get figures(): ConnectionFigures {
    const running = this.#readyAt === null ? 0 : monotonicMs() - this.#readyAt;
    return {
      drops: this.#drops,
      returns: Math.max(0, this.#readies - 1),
      connectedMs: this.#connectedMs + running,
    };
  }

  /** Whether the service is there. */
  get isReady(): boolean {
    return this.#connection.isReady;
  }

  /** Asks for a ticket, and dials. */
  open(): void {
    this.#connection.open();
  }

  send(message: FromPlayer): void {
    this.#connection.send(message);
  }

  /** Sends the next 20 ms. */
  frame(pcm: Uint8Array): void {
    this.#connection.sendFrame(pcm);
  }

  /** Says goodbye, once the service is there to hear it; the service closes. */
  hangUp(): void {
    this.#isLeaving = true;
    if (this.isReady) this.#connection.close();
  }

  /** Cuts the line as a tunnel does; it comes back by itself. */
  cut(): void {
    this.#socket?.terminate();
  }

  /** Reads nothing more, with the line open, until `read`. */
  stopReading(): void {
    this.#socket?.pause();
  }

  read(): void {
    this.#socket?.resume();
  }

  #hear(message: FromService): void {
    const at = monotonicMs();
    if (message.kind === 'ready') {
      this.#readyAt = at;
      this.#readies += 1;
      // What was said while the line was gone goes first.
      if (this.#isLeaving) queueMicrotask(() => this.#connection.close());
    }
    this.#events.message(message, at);
  }

  /** Writes a frame's number into its first two samples, so that it is known again anywhere. */
  #stamp(data: string | Uint8Array): void {
    const frame = typeof data === 'string' ? null : readUpFrame(data);
    if (!frame) return;
    const { seq, pcm } = frame;
    new DataView(pcm.buffer, pcm.byteOffset).setUint32(0, seq, true);
    this.sentAt[seq] ??= monotonicMs();
  }

  #disconnected(isDrop: boolean): void {
    if (this.#readyAt === null) return;
    this.#connectedMs += monotonicMs() - this.#readyAt;
    this.#readyAt = null;
    if (isDrop) this.#drops += 1;
  }
}
