/** Words, and where in the audio they begin in milliseconds. */
export interface TimedWords {
  readonly text: string;
  readonly atMs: number;
}

/** Stands for a line of which no word was heard. */
export const ellipsis = '…';

/**
 * The part of an utterance that has been heard, cut at the end of a word. The start of each piece is known; within a piece,
 * a word is assumed to last in proportion to its letters.
 * @param heardMs how much of the audio was played
 * @param ms how much audio has been generated
 */
export function heardText(words: readonly TimedWords[], heardMs: number, ms: number): string {
  let heard = '';
  for (const [index, { text, atMs }] of words.entries()) {
    const endMs = Math.max(words[index + 1]?.atMs ?? ms, atMs);
    if (endMs <= heardMs) {
      heard += text;
      continue;
    }
    const share = endMs > atMs ? Math.max(0, heardMs - atMs) / (endMs - atMs) : 0;
    heard += wholeWords(text, share * text.length);
    return cut(heard);
  }
  return heard.trim() === '' ? ellipsis : heard.trim();
}

/** The words of a text that end within its first `characters`. */
function wholeWords(text: string, characters: number): string {
  let end = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/gu)) {
    if (index + word.length > characters) break;
    end = index + word.length;
  }
  return text.slice(0, end);
}

function cut(heard: string): string {
  const said = heard.trim().replace(/[\s,;:–—-]+$/u, '');
  if (said === '') return ellipsis;
  return /[.!?…]$/u.test(said) ? `${said} ${ellipsis}` : `${said}${ellipsis}`;
}
