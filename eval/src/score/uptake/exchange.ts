import { concreteWords, type Token, tokensOf, type WordForms, wordForms } from '../concreteWords.ts';
import { type Language, languageOf } from './language.ts';

/** A line or the reply to it, taken apart once for all cues. */
export interface Speech {
  /** Folded: lower case, plain quotes and apostrophes, no accents. */
  readonly text: string;
  readonly sentences: readonly string[];
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly concrete: readonly WordForms[];
}

export interface Exchange {
  readonly line: Speech;
  readonly reply: Speech;
  /** The words of the line that the reply says again, in all their forms. */
  readonly shared: WordForms;
}

export function exchangeOf(line: string, reply: string): Exchange {
  const said = wordForms(reply);
  const again = concreteWords(line).filter((forms) => [...forms].some((form) => said.has(form)));
  return {
    line: speechOf(line),
    reply: speechOf(reply),
    shared: new Set(again.flatMap((forms) => [...forms])),
  };
}

function speechOf(said: string): Speech {
  const text = plain(said);
  const tokens = tokensOf(said);
  return {
    text,
    sentences: text.match(/[^.!?…]+[.!?…]*/gu)?.map((sentence) => sentence.trim()) ?? [],
    tokens,
    language: languageOf(tokens.map(({ word }) => word)),
    concrete: concreteWords(said),
  };
}

function plain(said: string): string {
  return said
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[“”„«»"]/gu, '')
    .replace(/[¿¡]/gu, '')
    .replace(/\s+([?!])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}
