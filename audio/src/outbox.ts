import { type DownFrame, type FromService, frameHeaderBytes, writeDownFrame } from '@improv/contract';

/** Sent and not yet received: enough to keep the line busy, and 1.4 s of audio. Bytes. */
const underwayBytes = 64 * 1024;
/** Audio that waits for a slow client: about 21 s of it. Bytes. */
export const audioCapBytes = 1024 * 1024;
/** Messages that wait: a client that lets so many pile up reads nothing at all. Bytes. */
export const messageCapBytes = 256 * 1024;
/** What a message costs besides its text, roughly. */
const overheadBytes = 64;

interface Waiting {
  readonly data: string | Uint8Array;
  readonly bytes: number;
  /** The utterance that it is audio of; null for a message. */
  readonly utterance: number | null;
}

/** The wire as an outbox sees it. @param taken is called once the client has it; never, when the line is lost */
export type Write = (data: string | Uint8Array, taken: () => void) => void;

/**
 * What waits to be sent to one client, bounded: of audio the oldest goes first, that of finished utterances before the
 * one being said; messages always stay, in their order.
 */
export class Outbox {
  readonly #write: Write;
  readonly #onStuck: () => void;
  #waiting: Waiting[] = [];
  #underway = 0;
  #audioBytes = 0;
  #messageBytes = 0;
  /** The utterance that is being said. */
  #current: number | null = null;
  /** Frames that never left. */
  dropped = 0;

  /** @param onStuck so many messages wait that the client can't be reading */
  constructor(write: Write, onStuck: () => void) {
    this.#write = write;
    this.#onStuck = onStuck;
  }

  /** What waits here and at the socket. */
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

  /** Lets all audio go, and keeps the messages. */
  hush(): void {
    this.#keep(({ utterance }) => utterance === null);
  }

  /** Hands over all that waits, whatever that is: the last of it. */
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

  /** Audio of an utterance that nobody is to hear any more. */
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
