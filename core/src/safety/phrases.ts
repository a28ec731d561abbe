import { readings, rememberingWords } from './fold.ts';
import { branchesOf } from './landmarks.ts';

/** Where a phrase was found: what is near it in its own sentence and in the ones before and after. */
export interface Place {
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
}

/** A phrase to look for. */
export interface Phrase {
  readonly pattern: RegExp;
  /** A text that has the phrase has one of each of these sets within its words. */
  readonly landmarks: readonly (readonly string[])[];
  /** Whether it is harmless where it stands. */
  readonly excuse?: ((place: Place) => boolean) | undefined;
}

/** A word that says that a text may have a phrase. */
export interface Hint {
  readonly phrase: Phrase;
  /** Which of its sets of landmarks the word is of. */
  readonly set: number;
}

/** Looks for phrases by the words that each must have. */
export interface PhraseBook {
  /** The first of its phrases that a text has and that nothing excuses; null if there is none. */
  firstIn(text: string): Phrase | null;
  /** @param word of a reading */
  hintsOf(word: string): readonly Hint[];
}

/** @param words alternatives by name, for `<name>` in the templates; `~3` are up to three words */
export function phrases(
  templates: readonly string[],
  words: Readonly<Record<string, string>> = {},
  excuse?: (place: Place) => boolean,
): readonly Phrase[] {
  return templates
    .flatMap((template) => branchesOf(expand(template, words)))
    .map(({ source, landmarks }) => ({ pattern: new RegExp(`\\b(?:${source})`, 'g'), landmarks, excuse }));
}

/** @param all the first of them counts where a text has several @throws Error when a phrase has no word by which it can be found */
export function bookOf(all: readonly Phrase[]): PhraseBook {
  const places = new Map(all.map((phrase, place) => [phrase, place]));
  const byLandmark = new Map<string, Hint[]>();
  for (const phrase of all) {
    if (phrase.landmarks.length === 0) throw new Error(`Nothing tells of ${phrase.pattern.source}.`);
    for (const [set, landmarks] of phrase.landmarks.entries())
      for (const landmark of landmarks) {
        const hints = byLandmark.get(landmark) ?? [];
        hints.push({ phrase, set });
        byLandmark.set(landmark, hints);
      }
  }
  const lengths = [...new Set([...byLandmark.keys()].map(({ length }) => length))];
  const hintsOf = rememberingWords((word: string): readonly Hint[] =>
    partsOf(word).flatMap((part) => byLandmark.get(part) ?? []),
  );

  function partsOf(word: string): string[] {
    const start = word.slice(0, longestWord);
    return lengths.flatMap((length) =>
      Array.from({ length: Math.max(start.length - length + 1, 0) }, (_, from) =>
        start.slice(from, from + length),
      ),
    );
  }

  /** The places in the book of the phrases of which a reading has a word of each set. */
  function candidatesIn(reading: string): number[] {
    const seen = new Map<Phrase, number>();
    for (const word of reading.split(' '))
      for (const { phrase, set } of hintsOf(word)) seen.set(phrase, (seen.get(phrase) ?? 0) | (1 << set));
    return [...seen]
      .filter(([phrase, bits]) => bits === allBits(phrase))
      .map(([phrase]) => places.get(phrase) ?? 0)
      .toSorted((one, other) => one - other);
  }

  return {
    hintsOf,
    firstIn(text) {
      const found = readings(text).flatMap((reading) => {
        const place = candidatesIn(reading).find((candidate) => {
          const phrase = all[candidate];
          return phrase && holds(reading, phrase);
        });
        return place === undefined ? [] : [place];
      });
      return all[Math.min(...found)] ?? null;
    },
  };
}

/** All sets of a phrase's landmarks, as bits. */
function allBits({ landmarks }: Phrase): number {
  return (1 << landmarks.length) - 1;
}

/**
 * Whether a reading has a phrase that nothing excuses.
 * @param from one that is excused is looked at only if it ends here or later
 */
export function holds(reading: string, { pattern, excuse }: Phrase, from = 0): boolean {
  pattern.lastIndex = 0;
  if (!excuse) return pattern.test(reading);
  return [...reading.matchAll(pattern)].some(
    (found) => found.index + found[0].length >= from && !excuse(placeOf(reading, found)),
  );
}

/** One of several alternatives as whole words. @param sources parts of regular expressions */
export function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${sources.join('|')})\\b`);
}

/** Writes out a phrase as a regular expression. */
export function expand(template: string, words: Readonly<Record<string, string>>): string {
  return template
    .replace(/ ?~(\d) ?/gu, " ?(?<= )(?:[\\w']+ ){0,$1}")
    .replace(/(?<!\(\?)<(\w+)>/gu, (_, name: string) => {
      const alternatives = words[name];
      if (alternatives === undefined) throw new Error(`No words are named ${name}.`);
      return `(?:${expand(alternatives, words)})`;
    });
}

/** No landmark of a hostile word of thousands of letters is looked for beyond these. */
const longestWord = 40;

/** A long sentence is cut: what excuses a phrase stands near it. Characters. */
const reach = 160;

function placeOf(reading: string, found: RegExpExecArray): Place {
  const end = found.index + found[0].length;
  return {
    before: reading
      .slice(Math.max(found.index - reach, 0), found.index)
      .split(' . ')
      .slice(-2)
      .join(' . '),
    phrase: found[0],
    after: reading
      .slice(end, end + reach)
      .split(' . ')
      .slice(0, 2)
      .join(' . '),
  };
}
