/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A text without case and accents, with one kind of apostrophe. */
export function folded(text: string): string {
  return text
    .replace(/[‘’ʼ`´＇]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The words of a text, folded; "don't" is one and "well-known" two. */
export function wordsIn(text: string): string[] {
  const words = folded(text).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu) ?? [];
  return words.flatMap((word) =>
    unspaced.test(word)
      ? Array.from(segmenter.segment(word))
          .filter(({ isWordLike }) => isWordLike)
          .map(({ segment }) => segment)
      : [word],
  );
}

/** Whether a text has words that run together, so that they can't be counted for certain. */
export function runsTogether(text: string): boolean {
  return unspaced.test(text);
}

/** Where a run of words begins among others; -1 when it does not stand there whole. */
export function indexOfRun(words: readonly string[], run: readonly string[]): number {
  if (run.length === 0) return -1;
  return words.findIndex((_, at) => run.every((word, n) => words[at + n] === word));
}

/** How many words two texts share in the same order: their longest common subsequence. */
export function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [n, other] of b.entries()) {
      const taken = word === other ? (row[n] ?? 0) + 1 : 0;
      next.push(Math.max(taken, row[n + 1] ?? 0, next[n] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The sentences of a text, closing marks kept. */
export function sentencesIn(text: string): string[] {
  return text
    .trim()
    .split(/(?<=[.!?…]["”’)]*)\s+/u)
    .filter((sentence) => /[\p{L}\p{N}?]/u.test(sentence));
}
