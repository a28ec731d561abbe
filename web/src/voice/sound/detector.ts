import mjs from 'ort.mjs?url';
import wasm from 'ort.wasm?url';
import { FrameProcessor, type FrameProcessorEvent } from '@ricky0123/vad-web/dist/frame-processor';
import { Message } from '@ricky0123/vad-web/dist/messages';
import { Silero } from '@ricky0123/vad-web/dist/models';
import modelUrl from '@ricky0123/vad-web/dist/silero_vad_v5.onnx?url';
import * as ort from 'onnxruntime-web/wasm';
import { loadCode } from '../../newVersion/loadCode.ts';
import { fromPcm16 } from './pcm.ts';

/** Samples that the model takes at a time: 32 ms at 16 kHz. */
const windowSamples = 512;
const windowMs = 32;
/** Windows that may wait for the model; more are skipped, so that a page that slept doesn't process old audio. */
const maxWaitingWindows = 60;

/** Callbacks of the speech detector. */
export interface DetectorHandlers {
  /** Something that sounds like speech has started. */
  readonly onStart: () => void;
  /** It has lasted long enough to be speech. */
  readonly onCertain: () => void;
  readonly onEnd: () => void;
  /** It was too short to be speech. */
  readonly onMisfire: () => void;
}

/** Detects when the player speaks. */
export interface Detector {
  readonly hear: (pcm: Int16Array) => void;
  /** Drops the speech in progress. */
  readonly reset: () => void;
  readonly close: () => void;
}

/** Loads the model: some megabytes, and half a second in which the page is blocked. */
export async function loadDetector({
  onStart,
  onCertain,
  onEnd,
  onMisfire,
}: DetectorHandlers): Promise<Detector> {
  ort.env.logLevel = 'error';
  ort.env.wasm.wasmPaths = { mjs, wasm };
  ort.env.wasm.numThreads = 1;
  const load = () =>
    Silero.new(ort, async () => {
      const response = await fetch(modelUrl);
      if (!response.ok) throw new Error(`the speech model answered ${response.status}`);
      return response.arrayBuffer();
    });
  const model = await loadCode(load, mjs, wasm, modelUrl);
  const processor = new FrameProcessor(
    model.process,
    model.reset_state,
    {
      positiveSpeechThreshold: 0.5,
      negativeSpeechThreshold: 0.35,
      preSpeechPadMs: 0,
      redemptionMs: 400,
      minSpeechMs: 120,
      submitUserSpeechOnPause: false,
    },
    windowMs,
  );
  processor.resume();
  const handle = ({ msg }: FrameProcessorEvent): void => {
    if (msg === Message.SpeechStart) onStart();
    if (msg === Message.SpeechRealStart) onCertain();
    if (msg === Message.SpeechEnd) onEnd();
    if (msg === Message.VADMisfire) onMisfire();
  };

  let window = new Float32Array(windowSamples);
  let filled = 0;
  let waiting = 0;
  let closed = false;
  let looking: Promise<void> = Promise.resolve();

  function look(samples: Float32Array): void {
    if (waiting >= maxWaitingWindows) return;
    waiting += 1;
    looking = looking
      .then(() => (closed ? undefined : processor.process(samples, handle)))
      .finally(() => {
        waiting -= 1;
      });
  }

  return {
    hear: (pcm) => {
      let samples = fromPcm16(pcm);
      while (samples.length > 0) {
        const taken = samples.subarray(0, windowSamples - filled);
        window.set(taken, filled);
        filled += taken.length;
        samples = samples.subarray(taken.length);
        if (filled < windowSamples) break;
        look(window);
        window = new Float32Array(windowSamples);
        filled = 0;
      }
    },
    reset: () => processor.reset(),
    close: () => {
      closed = true;
      void looking.then(() => model.release());
    },
  };
}
