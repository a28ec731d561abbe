import { determiners, type TaggedWord, tagged } from './tagger.ts';

/**
 * Nouns, and what the tagger takes for them, that bring nothing on stage: times of day and year, weather and light, parts of the
 * body, what is felt or meant, and words that stand for anything.
 */
const nothingNew = new Set(
  `accident advice air answer anybody anyone anything autumn back beauty beginning bit breath chance courage course dark
  darkness dawn day dear door dream dusk end ending evening everybody everyone everything eye face faith fault fear feeling
  finish foot freedom friend friends front future goodbye goodnight grief habit half hand hands head heart hello help home
  honor honour hope hour idea joy kind life light line lit lot love luck man memory middle mind minute moment moon morning
  mouth name need night nobody nothing one order other pair part past patience peace people person piece place please present
  pride promise purpose question rain reason rest right room rule second secret sense shame side silence sir sky sleep snow
  somebody someone something sorrow sort sound spring start story summer sun sure thank thanks thing things time today
  together tomorrow tonight top trouble trust truth turn two use voice way week welcome while winter wish woman word words
  work world year yes yesterday yet`.split(/\s+/),
);

/** What the tagger takes for a noun now and then: numbers, and pronouns with their verbs. */
const grammatical = /^(?:\p{N}+|(?:i|you|he|she|it|we|they|that|there|here|who|what|let)'\p{L}+)$/u;

/** The things named in what has been said, in each form in which they may come again. */
export function namedIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => tagged(text).flatMap(({ word, base }) => formsOf(word, base))));
}

/**
 * What an English text names for the first time: its nouns and names that were not said before.
 * @param known see `namedIn`
 */
export function newThings(text: string, known: ReadonlySet<string>): string[] {
  const words = tagged(text);
  const found = words
    .filter((one, at) => isNoun(one) && !isOrder(words[at - 1], words[at + 1]))
    .filter(({ word, base }) =>
      formsOf(word, base).every((form) => !known.has(form) && !nothingNew.has(form)),
    )
    .map(({ base }) => base);
  return [...new Set(found)];
}

function isNoun({ pos, word }: TaggedWord): boolean {
  return (pos === 'NOUN' || pos === 'PROPN') && !grammatical.test(word);
}

/** "Quick, use the drum!": the tagger takes orders for nouns. */
function isOrder(before: TaggedWord | undefined, after: TaggedWord | undefined): boolean {
  return after !== undefined && determiners.has(after.word) && !determiners.has(before?.word ?? '');
}

/** As it was said, its base form, and its singular, which the tagger leaves out of names. */
function formsOf(word: string, base: string): string[] {
  const bare = word.replace(/'s?$/u, '');
  return [word, base, bare, bare.replace(/s$/u, ''), bare.replace(/es$/u, '')];
}
