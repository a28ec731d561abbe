/** Milliseconds of audio that are gathered before it is played. */
const leastMs = 120;
const mostMs = 320;
/** After playback ran dry, so much more is gathered from then on. */
const growByMs = 60;
/** After an utterance that came through whole, so much less. */
const shrinkByMs = 10;

/** How much to gather before playing: more after playback ran dry, and slowly less while all is well. */
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
