import { downFrameMs, downSampleRate } from '@improv/contract';

/** Bytes of PCM16. */
const bytesPerMs = (2 * downSampleRate) / 1_000;
/** 40 ms. */
export const frameBytes = downFrameMs * bytesPerMs;

const nothing = new Uint8Array(0);

/** How long so many bytes are heard, milliseconds. */
export function msOf(bytes: number): number {
  return bytes / bytesPerMs;
}

/** Cuts audio that comes in pieces of any size into frames of one size: views where a piece holds a whole frame. */
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

  /** No more will come: the rest goes out as a shorter frame, whole samples only. */
  end(): void {
    const whole = this.#rest.byteLength - (this.#rest.byteLength % 2);
    if (whole > 0) this.#out(this.#rest.subarray(0, whole));
    this.#rest = nothing;
  }
}
