import { readings } from './fold.ts';
import { landmarksOf } from './landmarks.ts';

/** Where a phrase was found: what is near it in its own sentence and in the ones before and after. */
export interface Place {
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
}

/** A phrase to look for. */
export interface Phrase {
  readonly pattern: RegExp;
  /** One of these is within a word of each text that has the phrase; null if none is known. */
  readonly landmarks: readonly string[] | null;
  /** Whether it is harmless where it stands. */
  readonly excuse?: ((place: Place) => boolean) | undefined;
}

/** Looks for phrases by the words that each must have. */
export interface PhraseBook {
  /** Whether a text has a phrase that nothing excuses. */
  in(text: string): boolean;
  /** The phrases that a text with this word may have. @param word of a reading */
  suggestedBy(word: string): readonly Phrase[];
}

/** @param words alternatives by name, for `<name>` in the templates; `~3` are up to three words */
export function phrases(
  templates: readonly string[],
  words: Readonly<Record<string, string>> = {},
  excuse?: (place: Place) => boolean,
): readonly Phrase[] {
  return templates.map((template) => {
    const source = expand(template, words);
    return {
      pattern: new RegExp(`\\b(?:${source})`, 'g'),
      landmarks: landmarksOf(source),
      excuse,
    };
  });
}

export function bookOf(all: readonly Phrase[]): PhraseBook {
  const byLandmark = new Map<string, Phrase[]>();
  for (const phrase of all)
    for (const landmark of phrase.landmarks ?? [''])
      byLandmark.set(landmark, [...(byLandmark.get(landmark) ?? []), phrase]);
  const always = byLandmark.get('') ?? [];
  const lengths = [...new Set([...byLandmark.keys()].map(({ length }) => length))].filter(
    (length) => length > 0,
  );
  const known = new Map<string, readonly Phrase[]>();

  function partsOf(word: string): string[] {
    const start = word.slice(0, longestWord);
    return lengths.flatMap((length) =>
      Array.from({ length: Math.max(start.length - length + 1, 0) }, (_, from) =>
        start.slice(from, from + length),
      ),
    );
  }

  function suggestedBy(word: string): readonly Phrase[] {
    let found = known.get(word);
    if (!found) {
      found = [...new Set(partsOf(word).flatMap((part) => byLandmark.get(part) ?? []))];
      if (known.size >= wordsKept) known.clear();
      known.set(word, found);
    }
    return found;
  }

  return {
    suggestedBy,
    in: (text) =>
      readings(text).some((reading) =>
        [...new Set([...always, ...reading.split(' ').flatMap(suggestedBy)])].some((phrase) =>
          holds(reading, phrase),
        ),
      ),
  };
}

/** Whether a reading has a phrase that nothing excuses. */
export function holds(reading: string, { pattern, excuse }: Phrase): boolean {
  pattern.lastIndex = 0;
  if (!excuse) return pattern.test(reading);
  return [...reading.matchAll(pattern)].some((found) => !excuse(placeOf(reading, found)));
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

/** More than a scene has. */
const wordsKept = 5_000;
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
