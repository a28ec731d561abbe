import { loudness, toPcm16 } from './pcm.ts';
import { createResampler } from './resample.ts';

/** One frame of microphone audio. */
export interface CapturedFrame {
  readonly pcm: Int16Array<ArrayBuffer>;
  /** 0 to 1, for the meter. */
  readonly level: number;
}

/** Takes samples at the context's rate and returns the frames that are complete. */
export type Capture = (input: Float32Array) => CapturedFrame[];

/**
 * Cuts microphone audio into frames as they are sent.
 * @param rate the audio context's, samples per second
 * @param frameRate samples per second of a frame
 * @param frameMs milliseconds
 */
export function createCapture(rate: number, frameRate: number, frameMs: number): Capture {
  const resample = createResampler(rate, frameRate);
  const frame = new Float32Array((frameRate * frameMs) / 1000);
  let filled = 0;
  return (input) => {
    const frames: CapturedFrame[] = [];
    let samples = resample(input);
    while (samples.length > 0) {
      const taken = samples.subarray(0, frame.length - filled);
      frame.set(taken, filled);
      filled += taken.length;
      samples = samples.subarray(taken.length);
      if (filled < frame.length) break;
      frames.push({ pcm: toPcm16(frame), level: loudness(frame) });
      filled = 0;
    }
    return frames;
  };
}
