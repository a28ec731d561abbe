import { wordsOf } from './words.ts';

const closing = String.raw`["'”’»)\]]`;
/** Space after a closing mark; CJK puts none. */
const sentenceEnd = new RegExp(
  String.raw`(?<=[.!?…؟՞፧]${closing}*)\s+|(?<=[。！？])(?![。！？」』”’)])\s*`,
  'u',
);
/** A full stop after these ends no sentence. */
const abbreviation = /(?:^|[\s("“])(?:mr|mrs|ms|mx|dr|prof|st|jr|sr|capt|sgt|no|vs|e\.g|i\.e|\p{L})\.$/iu;

/** The sentences of a line, closing marks kept. */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const piece of line.trim().split(sentenceEnd)) {
    open = open === '' ? piece : `${open} ${piece}`;
    if (abbreviation.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  return [...sentences, open].filter((sentence) => wordsOf(sentence).length > 0 || /[?？؟]/u.test(sentence));
}

/** Where a sentence may end: in the middle of a text, or with it. */
const mayEnd = new RegExp(String.raw`[.!?…؟՞፧]${closing}*(?=\s|$)|[。！？](?![。！？])[」』”’)]*`, 'gu');

/** The whole sentences at the beginning of a text, as they stand there; empty when it has none. */
export function wholeSentences(text: string): string {
  let end = 0;
  for (const { 0: mark, index } of text.matchAll(mayEnd)) {
    const to = index + mark.length;
    if (!abbreviation.test(text.slice(end, to))) end = to;
  }
  return text.slice(0, end).trim();
}
