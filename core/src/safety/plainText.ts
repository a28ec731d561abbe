/** A text as a reader sees it, with the way back to its own characters. */
export interface PlainText {
  /** Full-width letters and signs are narrow, invisible characters are left out, and any white space is one space. */
  readonly text: string;
  /** Where in the original the character at an index begins. */
  beginOf(index: number): number;
  /** Where in the original the character at an index ends. */
  endOf(index: number): number;
}

const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const space = /^[\s\u2000-\u200a\u202f\u205f]$/u;

export function plainTextOf(original: string): PlainText {
  let text = '';
  const begins: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const from = at;
    at += character.length;
    if (invisible.test(character)) continue;
    if (space.test(character)) {
      if (text.endsWith(' ')) {
        ends[ends.length - 1] = at;
        continue;
      }
      text += ' ';
      begins.push(from);
      ends.push(at);
      continue;
    }
    const seen = narrow(character);
    text += seen;
    for (let index = 0; index < seen.length; index += 1) {
      begins.push(from);
      ends.push(at);
    }
  }
  return {
    text,
    beginOf: (index) => begins[index] ?? original.length,
    endOf: (index) => ends[index] ?? original.length,
  };
}

/** A character that only looks different; one that stands for several stays. */
function narrow(character: string): string {
  const seen = character.normalize('NFKC').replace(/[‐‑‒–—−]/gu, '-');
  return [...seen].length === 1 ? seen : character;
}
