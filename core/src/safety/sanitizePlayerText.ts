import { Refusal } from '../refusal.ts';
import { maskPersonalData } from './mask.ts';
import { screenPlayerLine } from './screen.ts';

/** What a player wrote, fit to be stored and sent to a model. */
export interface SanitizedText {
  /** With personal data masked. */
  readonly text: string;
  /** It tries to steer the cast: played on, with the cast told to keep it in the scene. */
  readonly steers: boolean;
}

/** Screens and masks what a player wrote. @throws Refusal `line-declined`, with a sentence that is fit to show */
export function sanitizePlayerText(written: string): SanitizedText {
  const screening = screenPlayerLine(written);
  if (screening.verdict === 'decline') throw new Refusal('line-declined', screening.sentence);
  return { text: maskPersonalData(written), steers: screening.verdict === 'in-character' };
}
