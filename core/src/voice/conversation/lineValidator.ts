import { Refusal } from '../../refusal.ts';
import { type SanitizedText, sanitizePlayerText, screenPlayerLine } from '../../safety/index.ts';
import { voiceMessages } from '../messages.ts';
import { isNoise } from './noise.ts';
import type { PendingTurn } from './pendingTurn.ts';
import { isPlausible } from './plausible.ts';
import type { TurnTakingDeps } from './turnTakingDeps.ts';

/** Checks which lines may be played, and tells the player why one may not. */
export class LineValidator {
  readonly #deps: Pick<TurnTakingDeps, 'isOn' | 'isEnding' | 'playback' | 'turns'>;

  #hasHeardSlur = false;

  constructor(deps: Pick<TurnTakingDeps, 'isOn' | 'isEnding' | 'playback' | 'turns'>) {
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

  /** Whether what was understood may be what the player said, and a line. */
  mayBeLine({ transcript, startedAt, askedAt }: PendingTurn): boolean {
    if (isNoise(transcript)) return false;
    const { told } = this.#deps.turns.scene;
    const speechMs = askedAt === null ? null : askedAt - startedAt;
    return (
      told === null || isPlausible(transcript, `${JSON.stringify(told.brief)} ${told.direction}`, speechMs)
    );
  }

  /**
   * Checks a transcript. A slur that is heard for the first time may be a mishearing, and the player is told so.
   * @returns `line` null for one that is declined
   */
  validateSpoken(text: string): { readonly line: SanitizedText | null; readonly isMaybeMisheard: boolean } {
    const screening = screenPlayerLine(text);
    const isSlur = screening.verdict === 'decline' && screening.reason === 'slur';
    const isMaybeMisheard = isSlur && !this.#hasHeardSlur;
    this.#hasHeardSlur ||= isSlur;
    return { line: this.validate(text, isMaybeMisheard ? voiceMessages.misheard : ''), isMaybeMisheard };
  }
}
