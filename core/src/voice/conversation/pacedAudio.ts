import { downFrameMs } from '@improv/contract';
import { PooledFrameBuffer } from '../../sound/pooledFrameBuffer.ts';
import { Framing, frameBytes, msOf } from './framing.ts';

/** Audio is sent this far ahead of playback, to bridge network stalls. Milliseconds. */
const aheadMs = 5_000;
/** With more than this waiting at a slow client, further frames are held back here, where they can still be stopped. */
const mostWaitingBytes = 128 * 1024;
/** Audio is kept until it is known how much was heard: five minutes, about 14 MB. */
const mostKeptBytes = (300_000 / downFrameMs) * frameBytes;

/** Receives the frames of one utterance. */
export interface AudioListener {
  /** Bytes waiting to be sent to this client. */
  readonly bytesWaiting: number;
  frame(seq: number, pcm: Uint8Array): void;
  /** Every frame has been sent, and there will be no more. */
  complete(): void;
}

/**
 * The audio of one utterance. However fast it is generated, it is sent at playback speed, a few seconds ahead, and no faster
 * than the client's network accepts it. It is kept for a client that reconnects.
 */
export class PacedAudio {
  readonly #now: () => number;
  readonly #framing = new Framing((pcm) => this.#add(pcm));
  readonly #tape = new PooledFrameBuffer(mostKeptBytes);
  #listener: AudioListener | null = null;
  #bytes = 0;
  #frames = 0;
  /** The number of the next frame to be sent. */
  #next = 0;
  #dropped = 0;
  #isWhole = false;
  #isPaced = true;
  /** Whether the connected client has been told that the audio is complete. */
  #isCompleteTold = false;
  /** How much had been played at an instant; `since` is null while no client is connected. Milliseconds. */
  #played: { readonly ms: number; readonly since: number | null } = { ms: 0, since: null };
  #timer: NodeJS.Timeout | undefined;

  /** @param now epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How much has been generated. Milliseconds. */
  get ms(): number {
    return msOf(this.#bytes);
  }

  /** Whether all of it has been generated. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** How much the client has played by now, assuming that it plays what it receives. Milliseconds. */
  get playedMs(): number {
    const { ms, since } = this.#played;
    const sentMs = Math.min(this.#next * downFrameMs, this.ms);
    return Math.min(sentMs, since === null ? ms : ms + this.#now() - since);
  }

  /** Frames that were dropped for want of room before they could be sent. */
  get dropped(): number {
    return this.#dropped;
  }

  /** @param pcm PCM16 at 24 kHz, a piece of any size */
  push(pcm: Uint8Array): void {
    this.#bytes += pcm.byteLength;
    this.#framing.push(pcm);
    this.#pump();
  }

  /** No more audio will follow. */
  end(): void {
    this.#isWhole = true;
    this.#framing.end();
    this.#pump();
  }

  /** Connects a client. @param from the number of the first frame that it lacks */
  attach(listener: AudioListener, from: number): void {
    this.#listener = listener;
    this.#isCompleteTold = false;
    this.#next = Math.min(from, this.#frames);
    this.#played = { ms: Math.min(from * downFrameMs, this.ms), since: this.#next > 0 ? this.#now() : null };
    this.#pump();
  }

  /** Disconnects the client, and keeps its position in the audio. */
  detach(): void {
    this.#played = { ms: this.playedMs, since: null };
    this.#listener = null;
    clearTimeout(this.#timer);
  }

  /** Sends everything as soon as it is generated, so that a client that is about to move can play on meanwhile. */
  hurry(): void {
    this.#isPaced = false;
    this.#pump();
  }

  /** Discards all audio, sent or not. */
  clear(): void {
    this.detach();
    this.#tape.clear();
  }

  #add(pcm: Uint8Array): void {
    this.#tape.add(pcm);
    this.#frames += 1;
  }

  #pump(): void {
    clearTimeout(this.#timer);
    const listener = this.#listener;
    if (!listener) return;
    this.#sendDue(listener);
    if (this.#next < this.#frames) {
      this.#timer = setTimeout(() => this.#pump(), downFrameMs);
    } else if (this.#isWhole && !this.#isCompleteTold) {
      this.#isCompleteTold = true;
      listener.complete();
    }
  }

  #sendDue(listener: AudioListener): void {
    if (this.#next >= this.#frames) return;
    for (const [seq, pcm] of this.#tape.frames(this.#next)) {
      if (seq > this.#next) this.#skipTo(seq);
      if (!this.#isDue(seq, listener)) return;
      if (this.#played.since === null) this.#played = { ...this.#played, since: this.#now() };
      this.#next = seq + 1;
      listener.frame(seq, pcm);
    }
  }

  /** Continues with a later frame because those before it have been dropped. */
  #skipTo(seq: number): void {
    this.#dropped += seq - this.#next;
    this.#played = { ms: seq * downFrameMs, since: this.#now() };
    this.#next = seq;
  }

  #isDue(seq: number, { bytesWaiting }: AudioListener): boolean {
    if (!this.#isPaced) return true;
    return seq * downFrameMs < this.playedMs + aheadMs && bytesWaiting < mostWaitingBytes;
  }
}
