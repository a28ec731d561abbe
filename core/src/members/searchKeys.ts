/** Characters of a search that count. */
const longest = 24;
const noteWords = 12;
const longestNoteWord = 12;

/**
 * What a member can be found by: every beginning of every word of the address (what follows a dot, an @ and the like
 * included) and of the note's first words. Firestore finds no substrings; with these in a field of the member document it
 * finds, sorts and pages by itself.
 */
export function searchKeys(email: string, note: string): string[] {
  const starts = [...email.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => email.slice(index));
  const words = note.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    ...new Set([
      ...starts.flatMap((word) => beginnings(word, longest)),
      ...words.slice(0, noteWords).flatMap((word) => beginnings(word, longestNoteWord)),
    ]),
  ];
}

/** The one key that answers a search. @param search in lower case, not empty */
export function searchKey(search: string): string {
  const [first = ''] = search.trim().split(/\s+/);
  return first.slice(0, longest);
}

function beginnings(word: string, atMost: number): string[] {
  return Array.from({ length: Math.min(word.length, atMost) }, (_, index) => word.slice(0, index + 1));
}
