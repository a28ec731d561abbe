/**
 * Scripts whose vowel signs and accents a writer may leave out; elsewhere a mark makes another letter. The letter is
 * matched, not looked back for: looking back over a run of marks from each of them takes the square of their number.
 */
const optionalMarks = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
/** Letters that Unicode does not take apart, as a keyboard without them would write them. */
const spelledOut: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const apostrophes = /[‘’ʼ`´＇]/gu;
const softHyphen = /\u00AD/gu;
const digitComma = /(?<=\p{N}),(?=\p{N})/gu;

/** Scripts written without spaces: where their words end is a matter of opinion. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const spelt = String.raw`[\p{L}\p{N}\p{M}]+`;
/** "don't" and Persian with its zero-width joiners are one word; "well-known" is two. */
const shortWord = new RegExp(String.raw`${spelt}(?:['\u200C\u200D]${spelt})*`, 'gu');
/** "well-known", "3.5" and "and/or" are one word; "wait...what" is two. */
const longWord = new RegExp(String.raw`${spelt}(?:['\u200C\u200D.‐‑:/&@_+-]${spelt})*`, 'gu');

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A text in the one spelling in which lines are compared: no case, no optional accents, one kind of apostrophe. */
export function fold(text: string): string {
  return text
    .replace(apostrophes, "'")
    .replace(softHyphen, '')
    .normalize('NFKD')
    .replace(optionalMarks, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æœøßłđðþı]/gu, (letter) => spelledOut[letter] ?? letter)
    .replace(digitComma, '');
}

/** The words of a text, folded, as finely as they can be told apart. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(shortWord) ?? []).flatMap((word) =>
    unspaced.test(word) ? segments(word) : [word],
  );
}

/** The words of a text as they were written. */
export function spokenWords(text: string): string[] {
  const words = text.toWellFormed().match(/[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
  return words.flatMap((word) => (unspaced.test(word) ? segments(word) : [word]));
}

/**
 * How many words a text has, at least and at most: "well-known" may pass for one word or for two, and so may any stretch
 * of a script that is written without spaces.
 */
export function countWords(text: string): { least: number; most: number } {
  const most = wordsOf(text).length;
  return { least: Math.min(most, fold(text).match(longWord)?.length ?? 0), most };
}

/** Whether two folded words are the same, apostrophes aside. */
export function sameWord(a: string, b: string): boolean {
  return a.replaceAll("'", '') === b.replaceAll("'", '');
}

/** Whether `word` is `sought` itself, its English plural or its possessive. */
export function isFormOf(word: string, sought: string): boolean {
  const bare = sought.replaceAll("'", '');
  const said = word.replaceAll("'", '');
  return said === bare || said === `${bare}s` || said === `${bare}es`;
}

/** Where the run of words begins in `words`; -1 when it does not stand there whole. @param same compares word by word */
export function findRun(
  words: readonly string[],
  run: readonly string[],
  same: (word: string, sought: string) => boolean = sameWord,
): number {
  if (run.length === 0) return -1;
  return words.findIndex((_, at) => run.every((sought, n) => same(words[at + n] ?? '', sought)));
}

/** Whether the text has a script in which words run together. */
export function runsTogether(text: string): boolean {
  return unspaced.test(text);
}

/** How many words of two texts are the same and in the same order: their longest common subsequence. */
export function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [n, other] of b.entries()) {
      const taken = sameWord(word, other) ? (row[n] ?? 0) + 1 : 0;
      next.push(Math.max(taken, row[n + 1] ?? 0, next[n] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function segments(word: string): string[] {
  return Array.from(segmenter.segment(word))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}
