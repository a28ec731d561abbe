/** Frames of an utterance that are kept, at most: a minute and a half of 20 ms each, about 3 MB. */
const mostFrames = 4_500;
/** Frames let go at once when there are more. */
const letGo = 500;

/** What the player is saying, kept until it has been answered, so that it can be said again on a new line. */
export class Utterance {
  readonly #frames: Uint8Array[] = [];
  ended = false;

  add(pcm: Uint8Array): void {
    this.#frames.push(pcm);
    if (this.#frames.length > mostFrames) this.#frames.splice(0, letGo);
  }

  get frames(): readonly Uint8Array[] {
    return this.#frames;
  }
}
