import { fold } from '@improv/play/text';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type ItsFunction } from 'wink-nlp';
import { grammarOf } from './functionWords.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
// The package types this one as if it were not called as the others are.
const lemma = nlp.its.lemma as unknown as ItsFunction<string>;

/** Parts of speech that can name a person, a thing, a place, a deed or a feeling. */
const naming = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV', 'INTJ', 'X']);
/** Scripts written without spaces. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** Letters; shorter words of other languages than English are nearly all grammar. */
const shortest = 3;

/** One word of a line in every form in which it counts as the same word: as it was said, and its base form. */
export type WordForms = ReadonlySet<string>;

/**
 * The concrete words of a line, each in the forms that it may come back in: folded (no case, no accents) and as its
 * English lemma, so that "wolves" is met by "wolf" and "hid" by "hide". Whole words only.
 */
export function concreteWords(line: string): WordForms[] {
  if (unspaced.test(line)) return segments(line);
  const said = tokensOf(line);
  const grammar = grammarOf(said.map(({ word }) => word));
  return said.filter((token) => isConcrete(token, grammar)).map(formsOf);
}

/** Every word of a line in every form, the words of grammar included: what a reply is searched in. */
export function wordForms(line: string): WordForms {
  const all = unspaced.test(line) ? segments(line) : tokensOf(line).map(formsOf);
  return new Set(all.flatMap((forms) => [...forms]));
}

/** A word as it was said, folded, with what the English tagger makes of it. */
export interface Token {
  readonly word: string;
  readonly base: string;
  readonly pos: string;
}

/** The words of a line, in order. */
export function tokensOf(line: string): Token[] {
  const found: Token[] = [];
  const plain = line.replace(/[’‘ʼ`´]/gu, "'").replace(/[“”„«»]/gu, '"');
  // The tagger takes words in capitals for names.
  const quiet = plain === plain.toUpperCase() ? plain.toLowerCase() : plain;
  nlp
    .readDoc(quiet)
    .tokens()
    .each((token: ItemToken) => {
      const word = fold(token.out(nlp.its.value) as string);
      if (!/[\p{L}\p{N}]/u.test(word)) return;
      found.push({
        word,
        base: fold(token.out(lemma) as string),
        pos: token.out(nlp.its.pos) as string,
      });
    });
  return found;
}

function isConcrete({ word, base, pos }: Token, grammar: ReadonlySet<string>): boolean {
  if (grammar.has(word) || grammar.has(base)) return false;
  if (!naming.has(pos)) return false;
  return /^\p{N}+$/u.test(word) || [...word].length >= shortest;
}

function formsOf({ word, base }: Token): WordForms {
  return new Set([word, base, ...singulars(word)]);
}

/** The tagger leaves the plural on words that it takes for names or verbs. */
function singulars(word: string): string[] {
  if (/(?:[sxz]|ch|sh)es$/u.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (/ies$/u.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return /[^s]s$/u.test(word) && word.length > 3 ? [word.slice(0, -1)] : [];
}

/** Where words run together, those count that have more than grammar in them: no word of hiragana alone. */
function segments(line: string): WordForms[] {
  return Array.from(segmenter.segment(line))
    .filter(({ isWordLike, segment }) => isWordLike && !/^\p{Script=Hiragana}+$/u.test(segment))
    .map(({ segment }) => new Set([fold(segment)]));
}
