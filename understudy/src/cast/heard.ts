import { findDeeds } from '../language/deeds.ts';
import { type Deed, mirror } from '../language/mirror.ts';
import { findAddress, findNames, type Name } from '../language/names.ts';
import { findThings, type Thing } from '../language/things.ts';
import { plain, type Token, tokenize } from '../language/tokens.ts';
import { unsayable } from '../language/wordSets.ts';
import { type Feeling, feelingOf, sentimentOf } from './feeling.ts';
import { type Occasion, occasionOf } from './occasion.ts';

/** A line as an attentive partner hears it. */
export interface Heard {
  readonly line: string;
  readonly sentences: readonly (readonly Token[])[];
  /** What it speaks of, the most inviting first. */
  readonly things: readonly Thing[];
  /** Whom and what it names, the speaker and the one spoken to left out. */
  readonly names: readonly Name[];
  /** What the one spoken to is called; null when nothing. */
  readonly called: string | null;
  /** What the speaker is called; null when it isn't said. */
  readonly speaker: string | null;
  readonly deeds: readonly Deed[];
  /** The last plain statement, turned round, fit to follow "that". */
  readonly statement: string | null;
  readonly occasion: Occasion;
  readonly feeling: Feeling | null;
  /** -1 to 1. */
  readonly sentiment: number;
  /** Whether the line has words that are not said again here. */
  readonly rough: boolean;
}

/** Words of a mirrored statement at most; a longer one sounds like an echo. */
const longestStatement = 10;
/** Nouns that a line needs for its grammar, not for its picture. */
const dull = new Set(
  `name goodbye bye morning evening afternoon thanks sorry hello hey hi welcome way need reason rest number couple word words matter
   hand one ones stuff something anything nothing everything turn okay please friend sir madam yes no haha lol well truth fact
   system line instruction instructions prompt use point idea thought question answer problem help job work today tomorrow
   tonight yesterday day days week weeks month months year years hour hours minute minutes second seconds moment moments time
   times lot lots bit kind sort percent half dozen god lord heaven goodness gosh dark`.split(/\s+/),
);

/** Lines heard before, the latest last: a scene's earlier lines are looked at anew every turn. */
const heardBefore = new Map<string, Heard>();
const mostHeard = 2_000;

/** Hears a line: what it speaks of, whom it names, what it does and wants. */
export function hear(line: string): Heard {
  const known = heardBefore.get(line);
  if (known) return known;
  const heard = listen(line);
  heardBefore.set(line, heard);
  if (heardBefore.size > mostHeard) heardBefore.delete(heardBefore.keys().next().value ?? line);
  return heard;
}

function listen(line: string): Heard {
  const sentences = tokenize(plain(line));
  const tokens = sentences.flat();
  const names = sentences.flatMap((sentence) => findNames(sentence));
  const address = sentences.map((sentence) => findAddress(sentence)).find((found) => found !== null) ?? null;
  const called = names.find((name) => name.called)?.name ?? (address ? capital(address) : null);
  const speaker = names.find((name) => name.own)?.name ?? null;
  const things = sentences.flatMap((sentence) => findThings(sentence));
  const rough = tokens.some(({ low }) => unsayable.has(low));
  const occasion = occasionOf(line, sentences);
  const meddles = occasion.kind === 'meddling';
  return {
    line,
    sentences,
    things: (meddles ? [] : things)
      .filter(({ head, bare }) => !sameWord(head, called) && !sameWord(bare, called) && !junk(bare))
      .map((thing) => (dull.has(thing.head.toLowerCase()) ? { ...thing, weight: thing.weight - 10 } : thing))
      .sort((a, b) => b.weight - a.weight),
    names: names.filter((name) => !meddles && !name.called && !name.own && !junk(name.name)),
    called,
    speaker,
    deeds: meddles ? [] : sentences.flatMap((sentence) => findDeeds(sentence, findThings(sentence))),
    statement: meddles ? null : statementOf(sentences, rough),
    occasion,
    feeling: feelingOf(tokens),
    sentiment: sentimentOf(tokens),
    rough,
  };
}

/** Whether a thing is worth building on: a picture, not a word that the line only needed. */
export function inviting(thing: Thing): boolean {
  return thing.weight > 0;
}

function statementOf(sentences: readonly (readonly Token[])[], rough: boolean): string | null {
  if (rough) return null;
  for (const sentence of sentences.toReversed()) {
    if (sentence.at(-1)?.value === '?') continue;
    // A name called at the end is not part of what is said.
    const found = mirror(sentence, longestStatement)?.replace(/, \p{Lu}\p{L}+$/u, '') ?? null;
    if (
      found !== null &&
      !/^(?:what|who|where|when|why|how)\b|^(?:it|that|this) (?:\w+ )?(?:not|never)\b/.test(found)
    )
      return found;
  }
  return null;
}

/** Keyboard noise: long runs without a vowel, or the same letter over and over. */
function junk(text: string): boolean {
  return text.split(/\s+/).some((word) => {
    const low = word.toLowerCase();
    if (/(\p{L})\1\1/u.test(low) || low.length > 18) return true;
    return (
      /^[a-z]+$/.test(low) &&
      low.length > 3 &&
      (!/[aeiouy]/.test(low) || /[bcdfghjklmnpqrstvwxz]{5}|(?:asdf|qwer|hjkl|zxcv)/.test(low))
    );
  });
}

function sameWord(head: string, called: string | null): boolean {
  return called !== null && head.toLowerCase() === called.toLowerCase();
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
