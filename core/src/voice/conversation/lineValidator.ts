import { Refusal } from '../../refusal.ts';
import { type Admitted, admit } from '../../safety/index.ts';
import { sentences } from './sentences.ts';
import type { TurnTakingDeps } from './turnTakingDeps.ts';

/** Which lines may be played; the player is told why one may not. */
export class LineValidator {
  readonly #of: Pick<TurnTakingDeps, 'isOn' | 'isEnding' | 'playback'>;

  constructor(surroundings: Pick<TurnTakingDeps, 'isOn' | 'isEnding' | 'playback'>) {
    this.#of = surroundings;
  }

  /** Whether lines are taken at all. */
  takes(text: string): boolean {
    const isOn = this.#of.isOn();
    if (!isOn && !this.#of.isEnding())
      this.#of.playback.send({ kind: 'trouble', message: sentences.sceneOver, line: text });
    return isOn;
  }

  /** @returns null for a line that can't be said here */
  admit(text: string): Admitted | null {
    try {
      return admit(text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#of.playback.send({ kind: 'declined', message: error.message });
      return null;
    }
  }
}
