import { PooledFrameBuffer } from '../sound/pooledFrameBuffer.ts';

/** A minute and a half, about 3 MB. */
const mostBytes = 90 * 2 * 16_000;

/** The player's present speech, kept until it has been answered, so that it can be sent again on a new connection. */
export class InputAudioBuffer {
  readonly #tape = new PooledFrameBuffer(mostBytes);
  ended = false;

  add(pcm: Uint8Array): void {
    this.#tape.add(pcm);
  }

  *frames(): Generator<Uint8Array> {
    for (const [, pcm] of this.#tape.frames()) yield pcm;
  }

  /** Discards the audio: it has been answered or dropped. */
  forget(): void {
    this.#tape.clear();
  }
}
