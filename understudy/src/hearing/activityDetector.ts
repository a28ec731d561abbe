/** How speech is told from silence. Levels are in decibels below full scale. */
export interface DetectorOptions {
  /** Samples per second. */
  readonly rate: number;
  /** Milliseconds of speech before it counts as begun. */
  readonly startAfterMs: number;
  /** Milliseconds of silence before it counts as over. */
  readonly endAfterMs: number;
  /** Decibels above the noise floor at which speech begins. */
  readonly above: number;
}

/** Speech is measured in windows of this many milliseconds. */
const windowMs = 10;
/** Whatever is louder than this above its floor may be speech; a room's hiss is quieter. */
const quietest = -46;
/** Decibels by which it may fall again before it counts as silence: one threshold alone would flutter. */
const hysteresis = 6;
/** Parts in which the last two seconds are kept; the floor is the quietest window of them. */
const floorParts = 8;
const floorPartMs = 250;
/** Where the floor is sought: before anything was heard it is taken to be low. */
const lowestFloor = -75;
const firstFloor = -62;
const highestFloor = -25;

/** Finds speech in a stream of sound by its energy above a noise floor that it learns. */
export class ActivityDetector {
  readonly #options: DetectorOptions;
  readonly #windowSamples: number;
  readonly #floors = new Array<number>(floorParts).fill(firstFloor);
  #floorAt = 0;
  #partMs = 0;
  #filled = 0;
  #sum = 0;
  #squares = 0;
  #loudMs = 0;
  #quietMs = 0;
  #active = false;

  constructor(options: DetectorOptions) {
    this.#options = options;
    this.#windowSamples = Math.round((options.rate * windowMs) / 1000);
  }

  get active(): boolean {
    return this.#active;
  }

  /**
   * Listens to the next samples, of any number.
   * @returns what has changed by them; where speech began and ended in one go, that it ended
   */
  listen(samples: Int16Array): 'started' | 'ended' | null {
    let change: 'started' | 'ended' | null = null;
    for (let n = 0; n < samples.length; n += 1) {
      const sample = samples[n] as number;
      this.#sum += sample;
      this.#squares += sample * sample;
      this.#filled += 1;
      if (this.#filled === this.#windowSamples) change = this.#judge() ?? change;
    }
    return change;
  }

  /** Ends the stream. @returns whether there was speech at its end */
  stop(): boolean {
    const was = this.#active;
    this.#active = false;
    this.#loudMs = 0;
    this.#quietMs = 0;
    this.#filled = 0;
    this.#sum = 0;
    this.#squares = 0;
    return was;
  }

  #judge(): 'started' | 'ended' | null {
    const mean = this.#sum / this.#filled;
    // The variance: a microphone's constant offset is no sound.
    const power = Math.max(this.#squares / this.#filled - mean * mean, 0) / 32_768 ** 2;
    const level = 10 * Math.log10(power + 1e-10);
    this.#filled = 0;
    this.#sum = 0;
    this.#squares = 0;
    const threshold = Math.max(quietest, this.#learn(level) + this.#options.above);
    return this.#active ? this.#fall(level < threshold - hysteresis) : this.#rise(level >= threshold);
  }

  #rise(loud: boolean): 'started' | null {
    // A short dip between two sounds of a word costs some of what was gained, not all.
    this.#loudMs = loud ? this.#loudMs + windowMs : Math.max(0, this.#loudMs - 2 * windowMs);
    if (this.#loudMs < this.#options.startAfterMs) return null;
    this.#active = true;
    this.#quietMs = 0;
    return 'started';
  }

  #fall(quiet: boolean): 'ended' | null {
    this.#quietMs = quiet ? this.#quietMs + windowMs : 0;
    if (this.#quietMs < this.#options.endAfterMs) return null;
    this.#active = false;
    this.#loudMs = 0;
    return 'ended';
  }

  /** @returns the noise floor, this window counted */
  #learn(level: number): number {
    this.#partMs += windowMs;
    if (this.#partMs >= floorPartMs) {
      this.#partMs = 0;
      this.#floorAt = (this.#floorAt + 1) % floorParts;
      this.#floors[this.#floorAt] = level;
    } else {
      this.#floors[this.#floorAt] = Math.min(this.#floors[this.#floorAt] as number, level);
    }
    let floor = highestFloor;
    for (const part of this.#floors) if (part < floor) floor = part;
    return Math.max(floor, lowestFloor);
  }
}
