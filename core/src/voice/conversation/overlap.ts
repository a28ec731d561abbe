import { isNoise } from './noise.ts';
import type { PendingTurn } from './pendingTurn.ts';
import { isEcho } from './plausible.ts';

/** A transcript that has not come by then, after the speech, is probably none: the Partner goes on. Milliseconds. */
const goesOnAfterMs = 1_000;
/** Shorter pieces may be the beginning of a laugh. Characters. */
const certainLength = 3;

/**
 * What the player says while the Partner is heard. Until its transcript shows that it is a line, the Partner's answer stands:
 * laughter, a cough and "mhm" leave it as it is. What the model answers meanwhile is held back.
 */
export class Overlap {
  readonly speech: PendingTurn;
  readonly #saidSoFar: () => string;
  readonly #onGoOn: (overlap: Overlap) => void;
  #heldBack: ((pending: PendingTurn) => void)[] = [];
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param saidSoFar the Partner's words, which a loudspeaker may bring back
   * @param onGoOn called a moment after the speech
   */
  constructor(speech: PendingTurn, saidSoFar: () => string, onGoOn: (overlap: Overlap) => void) {
    this.speech = speech;
    this.#saidSoFar = saidSoFar;
    this.#onGoOn = onGoOn;
  }

  /** Whether what has been understood is a line. More of it may come: a short piece decides nothing yet. */
  get isCertain(): boolean {
    return this.isLine && this.speech.transcript.length >= certainLength;
  }

  /** Whether it is a line, now that it is whole. */
  get isLine(): boolean {
    const { transcript } = this.speech;
    return !isNoise(transcript) && !isEcho(transcript, this.#saidSoFar());
  }

  started(): void {
    clearTimeout(this.#timer);
  }

  ended(now: number): void {
    this.speech.askedAt = now;
    this.#timer = setTimeout(() => this.#onGoOn(this), goesOnAfterMs);
  }

  /** Keeps what the model answers until it is known whether there is anything to answer. */
  holdBack(act: (pending: PendingTurn) => void): void {
    this.#heldBack.push(act);
  }

  /** @returns what the model has answered by now */
  settle(): readonly ((pending: PendingTurn) => void)[] {
    clearTimeout(this.#timer);
    return this.#heldBack.splice(0);
  }
}
