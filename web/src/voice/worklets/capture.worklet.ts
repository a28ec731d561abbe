/// <reference types="audioworklet" />
import { createCapture } from '../sound/capture.ts';
import type { FrameCut } from './messages.ts';

/** Cuts the microphone's audio into frames in the audio thread, and posts each one. */
class CaptureProcessor extends AudioWorkletProcessor {
  readonly #capture;
  #mono = new Float32Array(128);

  constructor({ processorOptions }: { processorOptions: FrameCut }) {
    super();
    this.#capture = createCapture(sampleRate, processorOptions.frameRate, processorOptions.frameMs);
  }

  process([channels]: Float32Array[][]): boolean {
    const [first, second] = channels ?? [];
    if (!first) return true;
    if (this.#mono.length !== first.length) this.#mono = new Float32Array(first.length);
    for (let n = 0; n < first.length; n += 1) {
      this.#mono[n] = second ? ((first[n] ?? 0) + (second[n] ?? 0)) / 2 : (first[n] ?? 0);
    }
    for (const frame of this.#capture(this.#mono)) this.port.postMessage(frame, [frame.pcm.buffer]);
    return true;
  }
}

registerProcessor('capture', CaptureProcessor);
