import { sentencesIn } from '../language/words.ts';

/** Characters that are spoken in one go; longer sentences are cut between clauses or words. */
const longest = 220;

/** The texts that are spoken one after the other; joined by spaces they are the whole text. */
export function breathsOf(text: string): string[] {
  return sentencesIn(text).flatMap(cut);
}

function cut(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const head = sentence.slice(0, longest);
  const clause = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(': ')) + 1;
  const at = clause > longest / 3 ? clause : head.lastIndexOf(' ');
  const end = at > 0 ? at : longest;
  return [sentence.slice(0, end), ...cut(sentence.slice(end).trimStart())];
}

/** A text as Flite can read it: ASCII, with plain punctuation. Empty when there is nothing to say in it. */
export function sayable(text: string): string {
  const plain = text
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”«»"]/g, '')
    .replace(/\s*[–—]+\s*/g, ', ')
    .replace(/…/g, '...')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/[*_#<>[\]{}|\\^~]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /[a-z0-9]/i.test(plain) ? plain : '';
}
