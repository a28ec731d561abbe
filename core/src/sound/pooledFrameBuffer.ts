/** Enough for a second of audio either way, and for the largest message on the wire. Bytes. */
const blockBytes = 32 * 1024;
/** Unused blocks kept for reuse: 32 MB, about what 200 scenes use. */
const mostSpare = 1_024;

/** A block of frames: its bytes, and where in them each frame ends. */
interface Block {
  readonly bytes: Uint8Array;
  readonly ends: number[];
}

/** Of this thread. */
const spare: Block[] = [];

/**
 * Keeps audio frames in order until they are cleared; when it is full, the oldest are dropped. Frames that live for some
 * seconds would leave the young generation one by one, and make the garbage collector mark the whole heap every second or
 * two. So they are copied into blocks that are reused.
 */
export class PooledFrameBuffer {
  readonly #mostBlocks: number;
  readonly #blocks: Block[] = [];
  /** The number of the first frame that is still kept. */
  #first = 0;

  /** @param mostBytes capacity; more than one block */
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

  /** Drops all frames; numbering continues. */
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
