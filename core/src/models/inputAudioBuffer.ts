import { PooledFrameBuffer } from '../sound/pooledFrameBuffer.ts';

/** A minute and a half, about 3 MB of it. */
const mostBytes = 90 * 2 * 16_000;

/** What the player is saying, kept until it has been answered, so that it can be said again on a new line. */
export class InputAudioBuffer {
  readonly #tape = new PooledFrameBuffer(mostBytes);
  ended = false;

  add(pcm: Uint8Array): void {
    this.#tape.add(pcm);
  }

  *frames(): Generator<Uint8Array> {
    for (const [, pcm] of this.#tape.frames()) yield pcm;
  }

  /** It has been answered, or is not to be. */
  forget(): void {
    this.#tape.clear();
  }
}
