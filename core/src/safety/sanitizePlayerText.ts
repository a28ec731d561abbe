import { Refusal } from '../refusal.ts';
import { maskPersonalData } from './mask.ts';
import { screenPlayerLine } from './screen.ts';

/** A player's text that may be stored and sent to a model. */
export interface SanitizedText {
  /** The text with personal data masked. */
  readonly text: string;
  /** Whether it tries to steer the cast. It is played, and the cast is told to keep it in the scene. */
  readonly steers: boolean;
}

/** Screens a player's text and masks personal data. @throws Refusal `line-declined`, with a sentence to show */
export function sanitizePlayerText(written: string): SanitizedText {
  const screening = screenPlayerLine(written);
  if (screening.verdict === 'decline') throw new Refusal('line-declined', screening.sentence);
  return { text: maskPersonalData(written), steers: screening.verdict === 'in-character' };
}
