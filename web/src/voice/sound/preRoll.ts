/** Bounds of the audio that is buffered before it is played. */
const leastMs = 120;
const mostMs = 320;
/** Added each time playback runs dry. */
const growByMs = 60;
/** Taken off after each utterance that played without a gap. */
const shrinkByMs = 10;

/** How much audio to buffer before playing: more after playback ran dry, slowly less while it runs well. */
export interface PreRoll {
  readonly ms: number;
  readonly ranDry: () => void;
  readonly cameThrough: () => void;
}

export function createPreRoll(): PreRoll {
  let ms = leastMs;
  return {
    get ms() {
      return ms;
    },
    ranDry: () => {
      ms = Math.min(mostMs, ms + growByMs);
    },
    cameThrough: () => {
      ms = Math.max(leastMs, ms - shrinkByMs);
    },
  };
}
