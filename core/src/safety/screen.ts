import type { LeakWatch } from './leak.ts';
import { declineMessages } from './messages.ts';
import { sexualisesMinors } from './minors.ts';
import { speaksOfSelfHarm } from './selfHarm.ts';
import { hasSlur } from './slurs.ts';
import { steersTheCast } from './steering.ts';
import { threatensRealPeople } from './threats.ts';

/** What is declined, whoever says it. */
export type Harm = 'slur' | 'minor-sexual' | 'self-harm' | 'real-threat';

/** What becomes of a player's line. */
export type Screening =
  | { readonly verdict: 'pass' }
  /** Played on, with the cast told to keep it in the scene (`steeringNote`). */
  | { readonly verdict: 'in-character' }
  /** Not played, not stored, not sent to a model; `sentence` is fit to show. */
  | { readonly verdict: 'decline'; readonly reason: Harm; readonly sentence: string };

/** What becomes of something the cast says. */
export type CastScreening =
  | { readonly verdict: 'pass' }
  | { readonly verdict: 'block'; readonly reason: Harm | 'leak' };

/** In order of care: who speaks of hurting themselves is shown help, whatever else the line says. */
const checks: readonly (readonly [Harm, (text: string) => boolean])[] = [
  ['self-harm', speaksOfSelfHarm],
  ['minor-sexual', sexualisesMinors],
  ['real-threat', threatensRealPeople],
  ['slur', hasSlur],
];

/** Screens a player's whole line, before it is stored or sent to a model. */
export function screenPlayerLine(text: string): Screening {
  const reason = harmIn(text);
  if (reason) return { verdict: 'decline', reason, sentence: declineMessages[reason] };
  return { verdict: steersTheCast(text) ? 'in-character' : 'pass' };
}

/** Screens a whole text of the cast. @param watch knows the instructions of the call that made it */
export function screenCastText(text: string, watch: LeakWatch): CastScreening {
  const reason = harmIn(text) ?? (watch.leaks(text) ? 'leak' : null);
  return reason ? { verdict: 'block', reason } : { verdict: 'pass' };
}

/** Screens every string of a structured answer of the cast. @param watch knows the instructions of the call */
export function screenCastAnswer(answer: unknown, watch: LeakWatch): CastScreening {
  for (const text of stringsIn(answer)) {
    const screening = screenCastText(text, watch);
    if (screening.verdict === 'block') return screening;
  }
  return { verdict: 'pass' };
}

function harmIn(text: string): Harm | null {
  return checks.find(([, finds]) => finds(text))?.[0] ?? null;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
