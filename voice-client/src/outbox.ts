import { type FromPlayer, writeUpFrame } from '@improv/contract';

/** Frames that wait for the connection, or are kept after sending, 30 seconds each; the oldest are dropped first. */
const maxFrames = 1_500;

type Item =
  | { readonly kind: 'message'; readonly message: FromPlayer }
  | { readonly kind: 'frame'; readonly seq: number; readonly pcm: Uint8Array };

/** Queues the player's messages and audio in order, numbered over the whole session, until they can be sent. */
export class Outbox {
  #sent: Item[] = [];
  #waiting: Item[] = [];
  #sentFrames = 0;
  #nextSeq = 0;

  message(message: FromPlayer): void {
    this.#waiting.push({ kind: 'message', message });
  }

  /** @param pcm is kept without copying: the caller must not change it afterwards */
  frame(pcm: Uint8Array): void {
    this.#waiting.push({ kind: 'frame', seq: this.#nextSeq, pcm });
    this.#nextSeq += 1;
    if (framesIn(this.#waiting) > maxFrames) {
      const oldest = this.#waiting.findIndex(({ kind }) => kind === 'frame');
      this.#waiting.splice(oldest, 1);
    }
  }

  /** The next item to send; null when the queue is empty. */
  next(): string | Uint8Array<ArrayBuffer> | null {
    const item = this.#waiting.shift();
    if (!item) return null;
    this.#sent.push(item);
    if (item.kind === 'frame') this.#sentFrames += 1;
    while (this.#sentFrames > maxFrames || this.#sent.length > 2 * maxFrames) {
      if (this.#sent.shift()?.kind === 'frame') this.#sentFrames -= 1;
    }
    return item.kind === 'message' ? JSON.stringify(item.message) : writeUpFrame(item);
  }

  /**
   * Call it after a reconnect: queues again what the service never received.
   * @param received number of the last frame that arrived; undefined when the service doesn't say
   * @param kept whether the show contains the newest line: then only later items are sent again
   */
  rewind(received: number | undefined, kept: boolean): void {
    const missing = received === undefined ? newestLine(this.#sent, kept) : after(received, this.#sent);
    this.#waiting = [...missing.filter((item) => isWorthRepeating(item, kept)), ...this.#waiting];
    this.#sent = [];
    this.#sentFrames = 0;
  }
}

function framesIn(items: readonly Item[]): number {
  return items.reduce((count, { kind }) => count + (kind === 'frame' ? 1 : 0), 0);
}

/** The wire keeps the order: everything sent before a frame that arrived has arrived too. */
function after(received: number, sent: readonly Item[]): readonly Item[] {
  return sent.slice(sent.findLastIndex((item) => item.kind === 'frame' && item.seq <= received) + 1);
}

/** A new instance doesn't know a line that the previous one had not stored. */
function newestLine(sent: readonly Item[], kept: boolean): readonly Item[] {
  const from = kept ? -1 : sent.findLastIndex(beginsLine);
  return from < 0 ? [] : sent.slice(from);
}

/** Whether the item starts a line, spoken or typed. */
function beginsLine(item: Item): boolean {
  return item.kind === 'message' && ['speechStart', 'line'].includes(item.message.kind);
}

/** Speech is repeated; of messages only those that do no harm when they arrive twice. */
function isWorthRepeating(item: Item, kept: boolean): boolean {
  if (item.kind === 'frame') return true;
  if (item.message.kind === 'line') return !kept && !item.message.corrects;
  return ['speechStart', 'speechEnd', 'heard'].includes(item.message.kind);
}
