import {
  type DownFrame,
  FromPlayer,
  type FromService,
  readDownFrame,
  readUpFrame,
  type UpFrame,
  upFrameMs,
  type VoiceCloseReason,
  voiceCloseCodes,
  voiceTimes,
} from '@improv/contract';
import { asVoiceRefusal, type VoiceClient } from '@improv/core';
import type { RawData, WebSocket } from 'ws';
import { serviceMessages } from './messages.ts';
import { Outbox } from './outbox.ts';
import { type Frame, Receipts } from './receipts.ts';
import { TokenBucket } from './tokenBucket.ts';

/** Messages per second, sustained and in a burst. A person with a microphone sends a handful. */
const messagePace = { perSecond: 20, atOnce: 200 } as const;
/** Audio frames: twice real time sustained, and in a burst all that was recorded while the connection was down. */
const framePace = {
  perSecond: (2 * 1000) / upFrameMs,
  atOnce: (voiceTimes.placeKept + voiceTimes.silentPeer) / upFrameMs,
} as const;
/** A message may wait this long to be read on a busy instance. Milliseconds. */
const readLateMs = 1_000;
/** The latest round trips are kept for the median. */
const roundTripsKept = 400;

/** Receives what one client sends. */
export interface ConnectionListener {
  message(message: FromPlayer): void;
  frame(frame: UpFrame): void;
  /** The connection has closed, for any reason; called once. */
  gone(): void;
}

/** One client's socket: parses and rate-limits what it sends, queues what it is sent, and tracks when it was last alive. */
export class Connection implements VoiceClient {
  readonly #socket: WebSocket;
  readonly #now: () => number;
  readonly #outbox: Outbox;
  readonly #messages: TokenBucket;
  readonly #frames: TokenBucket;
  readonly #onFailed: (error: unknown) => void;
  readonly #receipts: Receipts;
  #listener: ConnectionListener;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  /** When the client last said anything, a pong included. Epoch milliseconds. */
  heardAt: number;
  /** Milliseconds, the latest ones. */
  roundTrips: number[] = [];
  #closed = false;

  /** @param onFailed called with an error thrown while handling a message; only this connection is closed */
  constructor(
    socket: WebSocket,
    now: () => number,
    listener: ConnectionListener,
    onFailed: (error: unknown) => void,
  ) {
    this.#socket = socket;
    this.#now = now;
    this.#listener = listener;
    this.#onFailed = onFailed;
    this.openedAt = now();
    this.heardAt = this.openedAt;
    this.#messages = new TokenBucket(messagePace.perSecond, messagePace.atOnce, this.heardAt);
    this.#frames = new TokenBucket(framePace.perSecond, framePace.atOnce, this.heardAt);
    this.#receipts = new Receipts((payload) => !this.closed && socket.ping(payload), now);
    this.#outbox = new Outbox(
      (data, taken) => {
        socket.send(data);
        const frame = typeof data === 'string' ? null : readDownFrame(data);
        this.#receipts.sent(Buffer.byteLength(data), frame, taken);
      },
      () => socket.terminate(),
    );
    socket.on('message', (data, isBinary) => this.#endingAlone(() => this.#receive(data, isBinary)));
    socket.on('pong', (data) => this.#endingAlone(() => this.#pong(data.toString())));
    socket.once('close', () => {
      this.#closed = true;
      this.#outbox.hush();
      this.#endingAlone(() => this.#listener.gone());
    });
  }

  /** Replaces the listener. */
  setListener(listener: ConnectionListener): void {
    this.#listener = listener;
  }

  /** Whether the socket is closed or closing. */
  get closed(): boolean {
    return this.#closed || this.#socket.readyState !== this.#socket.OPEN;
  }

  /** The latest instant at which the client may still have been connected, epoch milliseconds. */
  get aliveAt(): number {
    return this.aliveUntil();
  }

  /**
   * The client's last sign of life, plus the time that it may have spent playing what was sent after it. Epoch milliseconds.
   * @param heard the last frame that the client reports as heard, null for none; undefined assumes that it heard everything.
   * A client that reports too little is sent the rest again.
   */
  aliveUntil(heard?: Frame | null): number {
    const certain = Math.max(this.openedAt, this.heardAt - readLateMs, this.#receipts.answeredAt);
    return Math.min(this.#now(), certain + this.#receipts.unreceivedMs(heard));
  }

  /** Audio frames that were dropped because the client reads too slowly. */
  get dropped(): number {
    return this.#outbox.dropped;
  }

  /** Bytes waiting to be sent. */
  get bytesWaiting(): number {
    return this.#outbox.bytes;
  }

  send(message: FromService): void {
    if (!this.closed) this.#outbox.send(message);
  }

  play(frame: DownFrame): void {
    if (!this.closed) this.#outbox.play(frame);
  }

  ping(): void {
    this.#receipts.ping();
  }

  /** Pings when the last ping is old enough. @param now epoch milliseconds */
  tick(now: number): void {
    if (now - this.#receipts.pingedAt >= voiceTimes.pingEvery) this.ping();
  }

  /** Sends a last message, then closes with the code of the reason. */
  over(reason: VoiceCloseReason, message: string, retryAfterSeconds: number | null = null): void {
    this.#outbox.hush();
    this.send({ kind: 'over', message, retryAfterSeconds });
    this.#outbox.flush();
    this.close(reason);
  }

  close(reason: VoiceCloseReason): void {
    if (this.closed) return;
    this.#socket.close(voiceCloseCodes[reason], reason);
  }

  /** Terminates the socket, unless it is closing already. */
  drop(): void {
    if (!this.closed) this.#socket.terminate();
  }

  #endingAlone(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#onFailed(error);
      this.over('internal-error', asVoiceRefusal(error).message);
    }
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.closed) return;
    const now = this.#now();
    this.heardAt = now;
    // `ws` gives whole messages as one Buffer unless told otherwise.
    const bytes = data as Buffer;
    const pace = isBinary ? this.#frames : this.#messages;
    const frame = isBinary ? readUpFrame(bytes) : null;
    const message = isBinary ? null : parse(bytes);
    if (!pace.step(now)) this.over('bad-message', serviceMessages.tooMuchAtOnce);
    else if (frame) this.#listener.frame(frame);
    else if (message) this.#listener.message(message);
    else this.over('bad-message', serviceMessages.notUnderstood);
  }

  #pong(payload: string): void {
    this.heardAt = this.#now();
    const roundTrip = this.#receipts.pong(payload);
    if (roundTrip !== null) this.roundTrips = [...this.roundTrips, roundTrip].slice(-roundTripsKept);
  }
}

function parse(bytes: Buffer): FromPlayer | null {
  try {
    const { success, data } = FromPlayer.safeParse(JSON.parse(bytes.toString('utf8')));
    return success ? data : null;
  } catch {
    return null;
  }
}
