/**
 * Letters of other alphabets and of phonetic notation that look like Latin ones and that NFKC doesn't map: the part of
 * Unicode's confusables (UTS #39) that is used to disguise English words.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  ...pairs('аеорсухіјѕһԁԛԝӏкмтвг', 'aeopcyxijshdqwlkmtbr'),
  ...pairs('αεικνορτυχηγωβ', 'aeikvoptuxnywb'),
  ...pairs('ıłøđħŧəɑɡɩɪʀɴɢᴀʙᴄᴅᴇꜰʜᴊᴋʟᴍᴏᴘꜱᴛᴜᴠᴡʏᴢɛɔʃ', 'ilodhteagiirngabcdefhjklmopstuvwyzeos'),
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

/** Invisible characters: zero-width spaces and joiners, direction marks, soft hyphens, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
/** Letters drawn as flags, and in black circles and squares. */
const drawnLetters = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const plain = /^[\x20-\x5f\x61-\x7e\n]*$/u;
/** Signs within words, letters three times, or single letters side by side. */
const disguised =
  /\p{L}[\d@$!|€£]|[\d@$!|€£]\p{L}|(\p{L})\1\1|(?<![\p{L}\p{N}'])[\p{L}\p{N}@$][ .\-_*][\p{L}\p{N}@$](?![\p{L}\p{N}'])/u;
const foreignLetter = /[^\p{ASCII}]/gu;

/** Digits and signs that stand for letters in disguised words. */
const leet: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '€': 'e',
  '£': 'l',
};
const leetSign = /[013457899@$!|€£]/gu;
/** Numbers written together with a unit or suffix: 14yo, 4th, 20km. */
const counted = /^\d+(?:yo|yrs?|st|nd|rd|th|s|am|pm|km|kg|k|m|cm|mm|h|x|p|d|b)?$/u;

/** Lower-cases a text, removes invisible characters and accents, and maps look-alike letters to Latin ones. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .replace(invisible, '')
    .replace(drawnLetters, drawn)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(foreignLetter, (letter) => lookAlikes[letter] ?? letter);
}

/** Undoes leetspeak in a word, unless its digits are a number. @param word folded */
export function unleet(word: string): string {
  if (!/\p{L}/u.test(word) || counted.test(word)) return word;
  return word.replace(leetSign, (sign) => leet[sign] ?? sign);
}

/**
 * Three versions of a text for the phrase checks: as it is, and with leetspeak, spaced-out letters and stretched letters
 * undone, so that a letter is left twice or once. All are folded, with single spaces between words, and `.` as a separate
 * word at the end of a sentence. The version of a text is that of its words one after the other, unless letters are spaced out.
 */
export function readingsOf(text: string): readonly [string, string, string] {
  const folded = fold(text);
  if (!disguised.test(folded)) {
    const said = spoken(folded);
    return [said, said, said];
  }
  const undone = joinLetters(folded).replace(/\S+/gu, (chunk) => {
    const word = chunk.replace(/^[^\p{L}\p{N}@$]+|[^\p{L}\p{N}@$]+$/gu, '');
    return chunk.replace(word, unleet(word));
  });
  return [
    spoken(folded),
    spoken(undone.replace(/(\p{L})\1{2,}/gu, '$1$1')),
    spoken(undone.replace(/(\p{L})\1{2,}/gu, '$1')),
  ];
}

/** The different ones among a text's readings. */
export const readings = rememberingTheLast((text: string): readonly string[] => [
  ...new Set(readingsOf(text)),
]);

/** Joins three or more single letters in a row; two spaces end a word. @param folded a folded text */
export function joinLetters(folded: string): string {
  return folded.replace(
    /(?<![\p{L}\p{N}'])[\p{L}\p{N}@$](?:[ .\-_*]\p{L}|[ .\-_*][\p{N}@$]){2,}(?![\p{L}\p{N}'])/gu,
    (run) => run.replace(/[ .\-_*]/gu, ''),
  );
}

/** Caches the last result, because several checks read the same text one after the other. */
export function rememberingTheLast<T>(work: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly result: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, result: work(text) };
    return last.result;
  };
}

/** More words than a scene has. */
const wordsKept = 5_000;
const longestKept = 40;

/** Caches the results for words, which come again and again. */
export function rememberingWords<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (word.length > longestKept) return work(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    const result = work(word);
    if (known.size >= wordsKept) known.clear();
    known.set(word, result);
    return result;
  };
}

function spoken(folded: string): string {
  return folded
    .replace(/[.!?;:…。！？]+/gu, ' . ')
    .replace(/[^\p{L}\p{N}'.]+/gu, ' ')
    .trim();
}

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, index) => [letter, to[index] ?? letter]));
}

function drawn(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const first = code >= 0x1f1e6 ? 0x1f1e6 : code >= 0x1f170 ? 0x1f170 : 0x1f150;
  return String.fromCharCode(0x61 + code - first);
}
