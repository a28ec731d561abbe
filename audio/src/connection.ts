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

/** Messages a second, for long and at once: a person with a microphone needs a handful. */
const messagePace = { perSecond: 20, atOnce: 200 } as const;
/** Twice as fast as real time, and all that was said while the line was gone at once. */
const framePace = {
  perSecond: (2 * 1000) / upFrameMs,
  atOnce: (voiceTimes.placeKept + voiceTimes.silentPeer) / upFrameMs,
} as const;
/** On an instance that has much to do, what a client says may wait so long to be read. Milliseconds. */
const readLateMs = 1_000;
/** Round trips that are remembered. */
const roundTripsKept = 400;

/** What comes in from one client. */
export interface ConnectionListener {
  message(message: FromPlayer): void;
  frame(frame: UpFrame): void;
  /** The line is gone, for whatever reason; called once. */
  gone(): void;
}

/** One client's socket: what it says is parsed, what it is told waits its turn, and its silence is noticed. */
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

  /** @param onFailed hears of a mistake in what the client set off, which ends its line and no other */
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

  /** Somebody else listens from now on. */
  setListener(listener: ConnectionListener): void {
    this.#listener = listener;
  }

  /** Whether it is over, or about to be. */
  get closed(): boolean {
    return this.#closed || this.#socket.readyState !== this.#socket.OPEN;
  }

  /** Until when the client was there, as far as this end can know. Epoch milliseconds. */
  get aliveAt(): number {
    return this.aliveUntil();
  }

  /**
   * The client's last sign of life, and the time in which it may have listened to what was sent since. Epoch milliseconds.
   * @param heard the last frame that it says it heard, null for none; one that says less gets the rest once more
   */
  aliveUntil(heard?: Frame | null): number {
    const certain = Math.max(this.openedAt, this.heardAt - readLateMs, this.#receipts.answeredAt);
    return Math.min(this.#now(), certain + this.#receipts.unreceivedMs(heard));
  }

  /** Frames that a slow client lost. */
  get dropped(): number {
    return this.#outbox.dropped;
  }

  /** What waits to be sent. */
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

  /** Asks for a sign of life now and then. */
  tick(now: number): void {
    if (now - this.#receipts.pingedAt >= voiceTimes.pingEvery) this.ping();
  }

  /** The last word, and the close code that says why. */
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

  /** Ends it without a word, unless its last one is on its way. */
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
