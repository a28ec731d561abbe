import { isFinishedSentence } from './finishedSentence.ts';

/** How long the player may pause within a line: `short`, or `long` for those who take their time. */
export type PauseLength = 'short' | 'long';

/** Silence that ends a line, in milliseconds. */
interface Silence {
  /** After words that may go on. */
  readonly openMs: number;
  /** After what the model has already understood as a finished sentence or question. */
  readonly finishedMs: number;
}

const silenceBeforeEnd: Readonly<Record<PauseLength, Silence>> = {
  short: { openMs: 900, finishedMs: 500 },
  // Those who take their time pause between sentences, too.
  long: { openMs: 2_000, finishedMs: 1_000 },
};

/** Silence that shows a sound too short for speech, such as a cough, to be over. Milliseconds. */
const misfireMs = 400;
/** Speech needed to be certain of it. Milliseconds. */
const certainMs = 96;
/** Probabilities from which a window counts as speech, and below which it counts as silence. */
const speechFrom = 0.5;
const silenceBelow = 0.35;
/**
 * Speech that may follow the latest words understood and still belong to them: the detector hears speech a little longer
 * than it lasts. After more, the player has said something that those words don't show. Milliseconds.
 */
const afterWordsMs = 200;

/** `start`: something like speech. `certain`: it has lasted long enough. `misfire`: it was too short to be speech. */
export type EndPointEvent = 'start' | 'certain' | 'end' | 'misfire';

/** Finds where the player's lines begin and end. */
export interface EndPointer {
  /** @param probability that the next window is speech, 0 to 1 */
  readonly hear: (probability: number) => EndPointEvent | null;
  /** What the model has understood of the line so far; it may come late, or not at all. */
  readonly understood: (text: string) => void;
  readonly pause: (length: PauseLength) => void;
  /** Drops the speech in progress. */
  readonly reset: () => void;
}

/** @param windowMs length of a window, milliseconds */
export function createEndPointer(windowMs: number): EndPointer {
  let silence = silenceBeforeEnd.short;
  let speaking = false;
  let speechMs = 0;
  let silentMs = 0;
  let finished = false;
  let sinceWordsMs = 0;

  const isCertain = (): boolean => speechMs >= certainMs;

  function neededMs(): number {
    if (!isCertain()) return misfireMs;
    return finished && sinceWordsMs <= afterWordsMs ? silence.finishedMs : silence.openMs;
  }

  function reset(): void {
    speaking = false;
    speechMs = 0;
    silentMs = 0;
    finished = false;
  }

  function hearSpeech(): EndPointEvent | null {
    const wasCertain = isCertain();
    silentMs = 0;
    speechMs += windowMs;
    sinceWordsMs += windowMs;
    if (!speaking) {
      speaking = true;
      return 'start';
    }
    return isCertain() && !wasCertain ? 'certain' : null;
  }

  return {
    hear: (probability) => {
      if (probability >= speechFrom) return hearSpeech();
      if (!speaking) return null;
      if (probability < silenceBelow) silentMs += windowMs;
      if (silentMs < neededMs()) return null;
      const event = isCertain() ? 'end' : 'misfire';
      reset();
      return event;
    },
    understood: (text) => {
      finished = isFinishedSentence(text);
      sinceWordsMs = 0;
    },
    pause: (length) => {
      silence = silenceBeforeEnd[length];
    },
    reset,
  };
}
