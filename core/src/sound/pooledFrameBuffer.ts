/** Enough for a second of either side's voice, and for the largest message on the wire. Bytes. */
const blockBytes = 32 * 1024;
/** Blocks that are kept for whoever speaks next: 32 MB, about what 200 scenes have in use. */
const mostSpare = 1_024;

/** A piece of tape: its bytes, and where in them each frame ends. */
interface Block {
  readonly bytes: Uint8Array;
  readonly ends: number[];
}

/** Of this thread. */
const spare: Block[] = [];

/**
 * Keeps frames of sound, in their order, until they are not needed any longer; the oldest go first when there is no more
 * room. Sound that is kept for some seconds would outlive the young generation, frame by frame, and have the collector mark
 * the whole heap every second or two: here it is copied onto blocks that are used again and again.
 */
export class PooledFrameBuffer {
  readonly #mostBlocks: number;
  readonly #blocks: Block[] = [];
  /** The number of the first frame that is still kept. */
  #first = 0;

  /** @param mostBytes room for so much; more than one block */
  constructor(mostBytes: number) {
    this.#mostBlocks = Math.ceil(mostBytes / blockBytes);
  }

  /** Adds a frame. @throws RangeError for one of more than 32 KB */
  add(frame: Uint8Array): void {
    if (frame.byteLength > blockBytes) throw new RangeError(`a frame of ${frame.byteLength} bytes`);
    const block = this.#roomFor(frame.byteLength);
    const at = usedOf(block);
    block.bytes.set(frame, at);
    block.ends.push(at + frame.byteLength);
  }

  /** Copies of the frames that are kept, with their numbers, counted from the first that was added. */
  *frames(from = 0): Generator<readonly [number: number, frame: Uint8Array]> {
    let number = this.#first;
    for (const { bytes, ends } of this.#blocks) {
      if (number + ends.length <= from) {
        number += ends.length;
        continue;
      }
      let start = 0;
      for (const end of ends) {
        if (number >= from) yield [number, bytes.slice(start, end)];
        start = end;
        number += 1;
      }
    }
  }

  /** None of it is needed any longer; the numbers go on. */
  clear(): void {
    while (this.#blocks.length > 0) this.#letGo();
  }

  #roomFor(bytes: number): Block {
    const last = this.#blocks.at(-1);
    if (last && usedOf(last) + bytes <= blockBytes) return last;
    if (this.#blocks.length >= this.#mostBlocks) this.#letGo();
    const block = spare.pop() ?? { bytes: new Uint8Array(blockBytes), ends: [] };
    this.#blocks.push(block);
    return block;
  }

  #letGo(): void {
    const block = this.#blocks.shift();
    if (!block) return;
    this.#first += block.ends.length;
    block.ends.length = 0;
    if (spare.length < mostSpare) spare.push(block);
  }
}

function usedOf({ ends }: Block): number {
  return ends.at(-1) ?? 0;
}
