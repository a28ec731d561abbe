import { downFrameMs } from '@improv/contract';
import { PooledFrameBuffer } from '../../sound/pooledFrameBuffer.ts';
import { Framing, frameBytes, msOf } from './framing.ts';

/** Audio is sent this far ahead of where it is being played: enough for a network that stumbles. Milliseconds. */
const aheadMs = 5_000;
/** More than this waiting for a client means that its network is slow: the next frames wait here, where they can be stopped. */
const mostWaitingBytes = 128 * 1024;
/** Kept until it is known what was heard of it: five minutes, about 14 MB. */
const mostKeptBytes = (300_000 / downFrameMs) * frameBytes;

/** Where the frames of one utterance go. */
export interface AudioListener {
  /** Bytes that wait for this client's network. */
  readonly bytesWaiting: number;
  frame(seq: number, pcm: Uint8Array): void;
  /** Every frame has been sent, and there will be no more. */
  complete(): void;
}

/**
 * The audio of one utterance: however fast it is made, it goes out at the pace of playing, a few seconds ahead, and no faster
 * than the client's network takes it. It is kept for a client that comes back.
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
  /** The client that is there has been told that this is all. */
  #isCompleteTold = false;
  /** How much had been played at an instant; `since` is null while no client is there. Milliseconds. */
  #played: { readonly ms: number; readonly since: number | null } = { ms: 0, since: null };
  #timer: NodeJS.Timeout | undefined;

  /** @param now epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** How much has been made. Milliseconds. */
  get ms(): number {
    return msOf(this.#bytes);
  }

  /** Whether all of it has been made. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** How much a client that plays as it receives has played by now. Milliseconds. */
  get playedMs(): number {
    const { ms, since } = this.#played;
    const sentMs = Math.min(this.#next * downFrameMs, this.ms);
    return Math.min(sentMs, since === null ? ms : ms + this.#now() - since);
  }

  /** Frames that there was no more room to keep, before they could be sent. */
  get dropped(): number {
    return this.#dropped;
  }

  /** @param pcm PCM16 at 24 kHz, a piece of any size */
  push(pcm: Uint8Array): void {
    this.#bytes += pcm.byteLength;
    this.#framing.push(pcm);
    this.#pump();
  }

  /** No more will be made. */
  end(): void {
    this.#isWhole = true;
    this.#framing.end();
    this.#pump();
  }

  /** A client is there. @param from the number of the first frame that it lacks */
  attach(listener: AudioListener, from: number): void {
    this.#listener = listener;
    this.#isCompleteTold = false;
    this.#next = Math.min(from, this.#frames);
    this.#played = { ms: Math.min(from * downFrameMs, this.ms), since: this.#next > 0 ? this.#now() : null };
    this.#pump();
  }

  /** The client is gone: its place in the audio stands still. */
  detach(): void {
    this.#played = { ms: this.playedMs, since: null };
    this.#listener = null;
    clearTimeout(this.#timer);
  }

  /** Sends all there is at once from now on, for a client that is about to move: it plays on while it moves. */
  hurry(): void {
    this.#isPaced = false;
    this.#pump();
  }

  /** None of it is needed any longer, sent or not. */
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

  /** The frames before it are not kept any longer: playing goes on with this one. */
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
