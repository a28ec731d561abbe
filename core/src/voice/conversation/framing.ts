import { downFrameMs, downSampleRate } from '@improv/contract';

/** Bytes of PCM16. */
const bytesPerMs = (2 * downSampleRate) / 1_000;
/** 40 ms. */
export const frameBytes = downFrameMs * bytesPerMs;

const nothing = new Uint8Array(0);

/** How long audio of this many bytes plays, milliseconds. */
export function msOf(bytes: number): number {
  return bytes / bytesPerMs;
}

/** Cuts audio pieces of any size into frames of one size. A frame is a view where one piece holds all of it. */
export class Framing {
  readonly #out: (frame: Uint8Array) => void;
  #rest: Uint8Array = nothing;

  constructor(out: (frame: Uint8Array) => void) {
    this.#out = out;
  }

  push(piece: Uint8Array): void {
    let at = 0;
    if (this.#rest.byteLength > 0) {
      at = Math.min(frameBytes - this.#rest.byteLength, piece.byteLength);
      this.#rest = Buffer.concat([this.#rest, piece.subarray(0, at)]);
      if (this.#rest.byteLength < frameBytes) return;
      this.#out(this.#rest);
      this.#rest = nothing;
    }
    for (; piece.byteLength - at >= frameBytes; at += frameBytes) {
      this.#out(piece.subarray(at, at + frameBytes));
    }
    if (at < piece.byteLength) this.#rest = piece.subarray(at);
  }

  /** Ends the audio: the rest is emitted as a shorter frame of whole samples. */
  end(): void {
    const whole = this.#rest.byteLength - (this.#rest.byteLength % 2);
    if (whole > 0) this.#out(this.#rest.subarray(0, whole));
    this.#rest = nothing;
  }
}
