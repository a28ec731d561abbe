import { type FromPlayer, writeUpFrame } from '@improv/contract';

/** Frames that wait for the line to come back, or are kept after they were sent: thirty seconds. The oldest go first. */
const mostFrames = 1_500;

type Item =
  | { readonly kind: 'message'; readonly message: FromPlayer }
  | { readonly kind: 'frame'; readonly seq: number; readonly pcm: Uint8Array };

/** What the player says, in order, numbered over the whole session, and kept until it can be sent. */
export class Outbox {
  #sent: Item[] = [];
  #waiting: Item[] = [];
  #sentFrames = 0;
  #nextSeq = 0;

  message(message: FromPlayer): void {
    this.#waiting.push({ kind: 'message', message });
  }

  /** @param pcm kept as it is: not to be written to any more */
  frame(pcm: Uint8Array): void {
    this.#waiting.push({ kind: 'frame', seq: this.#nextSeq, pcm });
    this.#nextSeq += 1;
    if (framesIn(this.#waiting) > mostFrames) {
      const oldest = this.#waiting.findIndex(({ kind }) => kind === 'frame');
      this.#waiting.splice(oldest, 1);
    }
  }

  /** The next thing to put on the wire; null when there is none. */
  next(): string | Uint8Array<ArrayBuffer> | null {
    const item = this.#waiting.shift();
    if (!item) return null;
    this.#sent.push(item);
    if (item.kind === 'frame') this.#sentFrames += 1;
    while (this.#sentFrames > mostFrames || this.#sent.length > 2 * mostFrames) {
      if (this.#sent.shift()?.kind === 'frame') this.#sentFrames -= 1;
    }
    return item.kind === 'message' ? JSON.stringify(item.message) : writeUpFrame(item);
  }

  /**
   * The line is back: what the service never got is sent again.
   * @param received the last frame that arrived; undefined when the service doesn't say
   * @param kept whether the newest line is known to be in the show: then only what never arrived after it is sent
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

/** The wire keeps the order: whatever was sent before a frame that arrived has arrived too. */
function after(received: number, sent: readonly Item[]): readonly Item[] {
  return sent.slice(sent.findLastIndex((item) => item.kind === 'frame' && item.seq <= received) + 1);
}

/** Another instance has heard nothing of a line that its predecessor had not written down. */
function newestLine(sent: readonly Item[], kept: boolean): readonly Item[] {
  const from = kept ? -1 : sent.findLastIndex(beginsLine);
  return from < 0 ? [] : sent.slice(from);
}

/** A line that the player speaks, or types. */
function beginsLine(item: Item): boolean {
  return item.kind === 'message' && ['speechStart', 'line'].includes(item.message.kind);
}

/** Speech is; a message that may have arrived after all must do no harm when it comes twice. */
function isWorthRepeating(item: Item, kept: boolean): boolean {
  if (item.kind === 'frame') return true;
  if (item.message.kind === 'line') return !kept && !item.message.corrects;
  return ['speechStart', 'speechEnd', 'heard'].includes(item.message.kind);
}
