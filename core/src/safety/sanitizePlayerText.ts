import { Refusal } from '../refusal.ts';
import { maskPersonalData } from './mask.ts';
import { settingMessages } from './messages.ts';
import { screenPlayerLine } from './screen.ts';

/** A player's text that may be stored and sent to a model. */
export interface SanitizedText {
  /** The text with personal data masked. */
  readonly text: string;
  /**
   * Whether it tries to steer the cast or asks for marks. A line is played all the same: the cast is told to keep it in the scene,
   * and it earns nothing.
   */
  readonly steers: boolean;
}

/** Screens a player's text and masks personal data. @throws Refusal `line-declined`, with a sentence to show */
export function sanitizePlayerText(written: string): SanitizedText {
  const screening = screenPlayerLine(written);
  if (screening.verdict === 'decline') throw new Refusal('line-declined', screening.sentence);
  return { text: maskPersonalData(written), steers: screening.verdict === 'in-character' };
}

/**
 * The same for a place or a suggestion, which the cast is told again with every turn: one that tries to steer the cast, or asks
 * for marks, is refused.
 * @throws Refusal `line-declined`, with a sentence to show
 */
export function sanitizeSetting(written: string): string {
  const { text, steers } = sanitizePlayerText(written);
  if (steers) throw new Refusal('line-declined', settingMessages.notASetting);
  return text;
}
