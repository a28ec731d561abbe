import { type DownFrame, type FromService, frameHeaderBytes, writeDownFrame } from '@improv/contract';

/** Sent and not yet acknowledged, at most: enough to keep the connection busy, and 1.4 s of audio. Bytes. */
const underwayBytes = 64 * 1024;
/** Audio that may wait for a slow client: about 21 s. Bytes. */
export const audioCapBytes = 1024 * 1024;
/** Messages that may wait: a client that lets this much pile up has stopped reading. Bytes. */
export const messageCapBytes = 256 * 1024;
/** Memory that a message takes besides its text, roughly. Bytes. */
const overheadBytes = 64;

interface Waiting {
  readonly data: string | Uint8Array;
  readonly bytes: number;
  /** The utterance that the audio belongs to; null for a message. */
  readonly utterance: number | null;
}

/** Writes to the socket. @param taken called once the client has received the data; never if the connection is lost */
export type Write = (data: string | Uint8Array, taken: () => void) => void;

/**
 * A bounded queue of what is to be sent to one client. When it is full, it drops the oldest audio, that of finished
 * utterances first; messages are never dropped, and stay in order.
 */
export class Outbox {
  readonly #write: Write;
  readonly #onStuck: () => void;
  #waiting: Waiting[] = [];
  #underway = 0;
  #audioBytes = 0;
  #messageBytes = 0;
  /** The utterance that is being spoken. */
  #current: number | null = null;
  /** Audio frames that were dropped. */
  dropped = 0;

  /** @param onStuck called when `messageCapBytes` are waiting: the client has stopped reading */
  constructor(write: Write, onStuck: () => void) {
    this.#write = write;
    this.#onStuck = onStuck;
  }

  /** Bytes waiting here and at the socket. */
  get bytes(): number {
    return this.#audioBytes + this.#messageBytes + this.#underway;
  }

  send(message: FromService): void {
    if (message.kind === 'stop') this.#forget(message.utterance);
    if (message.kind === 'utterance') this.#current = message.utterance;
    const text = JSON.stringify(message);
    const bytes = Buffer.byteLength(text) + overheadBytes;
    this.#messageBytes += bytes;
    this.#waiting.push({ data: text, bytes, utterance: null });
    if (message.kind === 'utteranceEnd' && this.#current === message.utterance) this.#current = null;
    this.#pump();
    if (this.#messageBytes > messageCapBytes) this.#onStuck();
  }

  play(frame: DownFrame): void {
    const bytes = frame.pcm.byteLength + frameHeaderBytes;
    this.#audioBytes += bytes;
    this.#waiting.push({ data: writeDownFrame(frame), bytes, utterance: frame.utterance });
    this.#pump();
    while (this.#audioBytes > audioCapBytes) this.#dropOldest();
  }

  /** Drops all audio and keeps the messages. */
  hush(): void {
    this.#keep(({ utterance }) => utterance === null);
  }

  /** Writes everything that waits at once, before the socket is closed. */
  flush(): void {
    this.#pump(Number.POSITIVE_INFINITY);
  }

  #pump(upTo = underwayBytes): void {
    while (this.#underway < upTo) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#leaves(next);
      this.#underway += next.bytes;
      this.#write(next.data, () => {
        this.#underway -= next.bytes;
        this.#pump();
      });
    }
  }

  /** Drops the waiting audio of an utterance that has been stopped. */
  #forget(stopped: number): void {
    this.#keep(({ utterance }) => utterance !== stopped);
  }

  #dropOldest(): void {
    const finished = this.#waiting.findIndex(
      ({ utterance }) => utterance !== null && utterance !== this.#current,
    );
    const index = finished >= 0 ? finished : this.#waiting.findIndex(({ utterance }) => utterance !== null);
    const [gone] = this.#waiting.splice(index, 1);
    if (!gone) return;
    this.#leaves(gone);
    this.dropped += 1;
  }

  #keep(stays: (waiting: Waiting) => boolean): void {
    for (const waiting of this.#waiting) if (!stays(waiting)) this.#leaves(waiting);
    this.#waiting = this.#waiting.filter(stays);
  }

  #leaves({ bytes, utterance }: Waiting): void {
    if (utterance === null) this.#messageBytes -= bytes;
    else this.#audioBytes -= bytes;
  }
}
