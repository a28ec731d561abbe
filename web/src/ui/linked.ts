/** A piece of a sentence; `href` where it is a web address. */
export interface Piece {
  readonly text: string;
  readonly href: string | null;
}

/** An address as it is written in a sentence, with or without its scheme; the full stop after it is not part of it. */
const address = /(?:https:\/\/)?\b(?:[a-z0-9-]+\.)+(?:com|org|net|info|help)\b(?:\/[\w\-./]*[\w/])?/gi;

/** Splits a sentence from the server into plain text and web addresses. */
export function linked(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of sentence.matchAll(address)) {
    if (index > from) pieces.push({ text: sentence.slice(from, index), href: null });
    pieces.push({ text: found, href: found.startsWith('https://') ? found : `https://${found}` });
    from = index + found.length;
  }
  if (from < sentence.length) pieces.push({ text: sentence.slice(from), href: null });
  return pieces;
}
