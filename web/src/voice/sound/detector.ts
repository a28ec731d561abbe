import { createEndPointer, type EndPointEvent, type PauseLength } from './endPointing.ts';
import { fromPcm16 } from './pcm.ts';
import { loadSpeechModel, windowMs, windowSamples } from './speechModel.ts';

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
  /** What the model has understood of the line so far. */
  readonly understood: (text: string) => void;
  /** How long the player may pause within a line. */
  readonly pause: (length: PauseLength) => void;
  /** Drops the speech in progress. */
  readonly reset: () => void;
  readonly close: () => void;
}

/** Loads the speech model. @throws when it can't be loaded */
export async function loadDetector(handlers: DetectorHandlers): Promise<Detector> {
  const model = await loadSpeechModel();
  const endPointer = createEndPointer(windowMs);
  const handle: Readonly<Record<EndPointEvent, () => void>> = {
    start: handlers.onStart,
    certain: handlers.onCertain,
    end: handlers.onEnd,
    misfire: handlers.onMisfire,
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
      .then(async () => {
        if (closed) return;
        const event = endPointer.hear(await model.probability(samples));
        if (event) handle[event]();
      })
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
    understood: endPointer.understood,
    pause: endPointer.pause,
    reset: () => {
      endPointer.reset();
      model.reset();
    },
    close: () => {
      closed = true;
      void looking.then(() => model.release());
    },
  };
}
