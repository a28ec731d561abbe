import { Refusal } from '../../refusal.ts';
import { type SanitizedText, sanitizePlayerText } from '../../safety/index.ts';
import { voiceMessages } from '../messages.ts';
import type { TurnTakingDeps } from './turnTakingDeps.ts';

/** Checks which lines may be played, and tells the player why one may not. */
export class LineValidator {
  readonly #deps: Pick<TurnTakingDeps, 'isOn' | 'isEnding' | 'playback'>;

  constructor(deps: Pick<TurnTakingDeps, 'isOn' | 'isEnding' | 'playback'>) {
    this.#deps = deps;
  }

  /** Whether the scene takes lines at all; if not, the line is returned to the player. */
  takes(text: string): boolean {
    const isOn = this.#deps.isOn();
    if (!isOn && !this.#deps.isEnding())
      this.#deps.playback.send({ kind: 'trouble', message: voiceMessages.sceneOver, line: text });
    return isOn;
  }

  /** @param hint what else the player is told of a line that is declined @returns null for such a line */
  validate(text: string, hint = ''): SanitizedText | null {
    try {
      return sanitizePlayerText(text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#deps.playback.send({ kind: 'declined', message: `${error.message} ${hint}`.trim() });
      return null;
    }
  }
}
