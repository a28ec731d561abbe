/** A piece of a sentence; with an address where it names a place on the web. */
export interface Piece {
  readonly text: string;
  readonly href: string | null;
}

/** An address as it is written in a sentence, with or without its scheme; the full stop after it is not part of it. */
const address = /(?:https:\/\/)?\b(?:[a-z0-9-]+\.)+(?:com|org|net|info|help)\b(?:\/[\w\-./]*[\w/])?/gi;

/** Cuts a sentence of the server's into plain words and places on the web. */
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
