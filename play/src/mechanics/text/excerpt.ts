import { clip } from '../rules/phrases.ts';
import { runsTogether, wordsOf } from './words.ts';

/** How much of a line has to be remembered to say it again: its opening, in words … */
export const excerptWords = 12;
/** … and at most this many characters. */
const excerptLength = 200;
/** Characters, in scripts written without spaces. */
const unspacedLength = 40;

/** The opening of a line, short enough to be said again from memory; null when it has no words or none of a fair size. */
export function excerpt(line: string): string | null {
  const spoken = line.toWellFormed().trim();
  const opening = runsTogether(spoken)
    ? Array.from(spoken).slice(0, unspacedLength).join('').trim()
    : spoken.split(/\s+/u).slice(0, excerptWords).join(' ');
  return opening.length <= excerptLength && wordsOf(opening).length > 0 ? opening : null;
}

/** A piece of text on one line, without quotes around it or a full stop behind it. @param length in characters */
export function tidy(text: string, length: number): string {
  const single = text.toWellFormed().replace(/\s+/gu, ' ').trim();
  const unquoted = single.replace(/^["'“”‘’«»„]+/u, '');
  const bare = withoutEnding(withoutEnding(unquoted, closingQuotes), stops).trim();
  return clip(bare, length).trim();
}

const closingQuotes = '"\'“”‘’«»';
const stops = '.,;:';

/** A text without the marks that it ends with. From the end: a pattern would try each run of them that it meets. */
function withoutEnding(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
