import { fold } from '@improv/play/text';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type ItsFunction } from 'wink-nlp';

const nlp = winkNLP(model, ['sbd', 'pos']);
// The package types this one as if it were not called as the others are.
const lemma = nlp.its.lemma as unknown as ItsFunction<string>;

/** A word of an English text, folded, with its base form and its part of speech by Universal Dependencies. */
export interface TaggedWord {
  readonly word: string;
  readonly base: string;
  readonly pos: string;
}

/** The words of an English text, marks left out. */
export function tagged(text: string): TaggedWord[] {
  const words: TaggedWord[] = [];
  nlp
    .readDoc(text.replace(/[’‘ʼ`´]/gu, "'").replace(/[“”„«»]/gu, '"'))
    .tokens()
    .each((token: ItemToken) => {
      const word = fold(token.out(nlp.its.value) as string);
      if (!/[\p{L}\p{N}]/u.test(word)) return;
      words.push({ word, base: fold(token.out(lemma) as string), pos: token.out(nlp.its.pos) as string });
    });
  return words;
}

/** Words before a noun that open alike: the ladder, a ladder, my ladder. */
export const determiners: ReadonlySet<string> = new Set(
  'a an the this that these those my your his her its our their one'.split(' '),
);
