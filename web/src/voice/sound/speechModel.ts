import mjs from 'ort.mjs?url';
import wasm from 'ort.wasm?url';
import { Silero } from '@ricky0123/vad-web/dist/models';
import modelUrl from '@ricky0123/vad-web/dist/silero_vad_v5.onnx?url';
import * as ort from 'onnxruntime-web/wasm';
import { loadCode } from '../../newVersion/loadCode.ts';

/** Samples that the model takes at a time: 32 ms at 16 kHz. */
export const windowSamples = 512;
export const windowMs = 32;

/** Tells speech from other sounds. */
export interface SpeechModel {
  /** @param window `windowSamples` samples @returns the probability that it is speech, 0 to 1 */
  readonly probability: (window: Float32Array) => Promise<number>;
  /** Forgets what was heard before. */
  readonly reset: () => void;
  readonly release: () => Promise<void>;
}

/** Loads the model: some megabytes, and half a second in which the page is blocked. @throws when it can't be loaded */
export async function loadSpeechModel(): Promise<SpeechModel> {
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
  return {
    probability: async (window) => (await model.process(window)).isSpeech,
    reset: () => model.reset_state(),
    release: () => model.release(),
  };
}
