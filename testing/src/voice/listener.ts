import type { DownFrame, FromService } from '@improv/contract';
import { downFrameMs, upFrameMs, upSampleRate } from '@improv/contract';
import type { Conversation, VoiceClient } from '@improv/core';

type Kind = FromService['kind'];
type Message<K extends Kind> = Extract<FromService, { kind: K }>;

/** Bytes of 20 ms of PCM16. */
const upFrameBytes = (2 * upSampleRate * upFrameMs) / 1_000;

/** A player's client: keeps all it gets, and plays what it is told to at once. */
export class Listener implements VoiceClient {
  readonly messages: FromService[] = [];
  readonly frames: DownFrame[] = [];
  /** The first utterance that it plays to its end by itself, and says so; of those before it says nothing. */
  playsFrom = 0;
  readonly bytesWaiting = 0;
  readonly #conversation: Conversation;
  #seq = 0;
  #waiting: (() => void)[] = [];

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  send(message: FromService): void {
    this.messages.push(message);
    if (message.kind === 'utteranceEnd' && message.utterance >= this.playsFrom) {
      const { utterance, ms } = message;
      // As a message from afar would: not within the call that it answers.
      setImmediate(() =>
        this.#conversation.receive({ kind: 'heard', utterance, ms: Math.round(ms), whole: true }),
      );
    }
    this.#wake();
  }

  play(frame: DownFrame): void {
    this.frames.push(frame);
    this.#wake();
  }

  /** The first message of a kind that fits, now or later. */
  async hears<K extends Kind>(
    kind: K,
    fits: (message: Message<K>) => boolean = () => true,
  ): Promise<Message<K>> {
    return this.until(() => this.all(kind).find(fits));
  }

  /** What `look` finds, once it finds anything. */
  async until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  all<K extends Kind>(kind: K): Message<K>[] {
    return this.messages.filter((message): message is Message<K> => message.kind === kind);
  }

  /** The frames of an utterance, in the order in which they came. */
  framesOf(utterance: number): DownFrame[] {
    return this.frames.filter((frame) => frame.utterance === utterance);
  }

  /** Waits until so much of an utterance has come. */
  async heardFor(utterance: number, ms: number): Promise<void> {
    await this.until(() => (this.framesOf(utterance).length * downFrameMs >= ms ? true : undefined));
  }

  wordsOf(utterance: number): string {
    return this.all('words')
      .filter((words) => words.utterance === utterance)
      .map(({ text }) => text)
      .join('');
  }

  /** What the Partner said in a turn, the last time it did. */
  answerIn(turn: number): string {
    const said = this.all('utterance').findLast((one) => one.track === 'partner' && one.turn === turn);
    if (!said) throw new Error(`the Partner has said nothing in turn ${turn}`);
    return this.wordsOf(said.utterance);
  }

  /** Speaks for so long: a tone, for the understudy has been told what it is to understand. */
  says(ms: number): void {
    this.#conversation.receive({ kind: 'speechStart' });
    this.speaks(ms);
    this.#conversation.receive({ kind: 'speechEnd' });
  }

  /** Sends sound, and neither begins nor ends to speak. */
  speaks(ms: number): void {
    for (let sent = 0; sent < ms; sent += upFrameMs) {
      this.#conversation.hear({ seq: this.#seq, pcm: tone() });
      this.#seq += 1;
    }
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

function tone(): Uint8Array {
  const pcm = new Int16Array(upFrameBytes / 2);
  for (let n = 0; n < pcm.length; n += 1)
    pcm[n] = Math.round(8_000 * Math.sin((2 * Math.PI * 220 * n) / upSampleRate));
  return new Uint8Array(pcm.buffer);
}
