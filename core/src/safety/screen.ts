import type { LeakWatch } from './leak.ts';
import { asksForMarks } from './marks.ts';
import { declineMessages } from './messages.ts';
import { minors } from './minors.ts';
import { bookOf, type Hint, type Phrase } from './phrases.ts';
import { selfHarm } from './selfHarm.ts';
import { aimedSlurs, hasSlurWord } from './slurs.ts';
import { steersTheCast } from './steering.ts';
import { threats } from './threats.ts';

/** Content that neither players nor the cast may say. */
export type Harm = 'slur' | 'minor-sexual' | 'self-harm' | 'real-threat';

/** The result of screening a player's line. */
export type Screening =
  | { readonly verdict: 'pass' }
  /** The line is played, and the cast is told to keep it in the scene (`steeringNote`). */
  | { readonly verdict: 'in-character' }
  /** The line is not played, stored or sent to a model; `sentence` is shown to the player. */
  | { readonly verdict: 'decline'; readonly reason: Harm; readonly sentence: string };

/** The result of screening a text of the cast. */
export type CastScreening =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'block'; readonly reason: Harm | 'leak' };

/** Self-harm comes first, so that a player who speaks of it is shown help whatever else the line contains. */
const phrasesOfHarm: readonly (readonly [Harm, readonly Phrase[]])[] = [
  ['self-harm', selfHarm],
  ['minor-sexual', minors],
  ['real-threat', threats],
  ['slur', aimedSlurs],
];
const harms = bookOf(phrasesOfHarm.flatMap(([, phrases]) => phrases));
const harmOf = new Map(
  phrasesOfHarm.flatMap(([harm, phrases]) => phrases.map((phrase) => [phrase, harm] as const)),
);

/** What a word tells of harmful phrases. @param word of a reading */
export function hintsOfHarm(word: string): readonly Hint[] {
  return harms.hintsOf(word);
}

/** Screens a player's line before it is stored or sent to a model. */
export function screenPlayerLine(text: string): Screening {
  const reason = harmIn(text);
  if (reason) return { verdict: 'decline', reason, sentence: declineMessages[reason] };
  return { verdict: steersTheCast(text) || asksForMarks(text) ? 'in-character' : 'pass' };
}

/** Screens a text of the cast. @param watch for the instructions of the call that produced it */
export function screenCastText(text: string, watch: LeakWatch): CastScreening {
  const reason = harmIn(text) ?? (watch.leaks(text) ? 'leak' : null);
  return reason ? { verdict: 'block', reason } : { verdict: 'pass' };
}

/** Screens every string in a structured answer of the cast. @param watch for the instructions of the call */
export function screenCastAnswer(answer: unknown, watch: LeakWatch): CastScreening {
  for (const text of stringsIn(answer)) {
    const screening = screenCastText(text, watch);
    if (screening.verdict === 'block') return screening;
  }
  return { verdict: 'pass' };
}

function harmIn(text: string): Harm | null {
  const phrase = harms.firstIn(text);
  return (phrase && harmOf.get(phrase)) ?? (hasSlurWord(text) ? 'slur' : null);
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
