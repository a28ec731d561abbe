const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Characters: the longest text that a rule may hold. */
const quotedLength = 300;
/** Characters of a line that the MC repeats. */
export const heardLength = 80;

/** "one word", "seven words", "31 words"; the number alone without a noun. */
export function inNumber(count: number, noun?: string): string {
  const number = numbers[count] ?? String(count);
  if (noun === undefined) return count === 0 ? 'none' : number;
  return `${number} ${noun}${count === 1 ? '' : 's'}`;
}

/** Words in quotation marks. @param length in characters, beyond which they are cut short */
export function quote(text: string, length = quotedLength): string {
  return `“${clip(text, length)}”`;
}

/** Words in quotation marks in the middle of a sentence, which needs no full stop of theirs. */
export function quoteWithin(text: string, length = quotedLength): string {
  return quote(text.replace(/[.,;:]+$/u, ''), length);
}

/** Text cut at a length in characters, with an ellipsis, and never inside a character. */
export function clip(text: string, length: number): string {
  const characters = Array.from(text.toWellFormed());
  return characters.length <= length
    ? characters.join('')
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** Text with a capital in front. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
