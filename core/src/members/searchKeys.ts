/** Only this many characters of a search are used. */
const longest = 24;
const noteWords = 12;
const longestNoteWord = 12;

/**
 * The keys by which a member is found: all prefixes of the words of the address (also after a dot, an @ and the like) and of the
 * note's first words. Firestore can't search for substrings; with these keys in the member document, it can search, sort and
 * page.
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

/** The key that matches a search. @param search in lower case, not empty */
export function searchKey(search: string): string {
  const [first = ''] = search.trim().split(/\s+/);
  return first.slice(0, longest);
}

function beginnings(word: string, atMost: number): string[] {
  return Array.from({ length: Math.min(word.length, atMost) }, (_, index) => word.slice(0, index + 1));
}
