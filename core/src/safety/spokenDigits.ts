/** Digits as words, without accents, in six languages. */
const digitWords: Readonly<Record<string, string>> = {
  ...numbered('zero one two three four five six seven eight nine'),
  ...numbered('null eins zwei drei vier funf sechs sieben acht neun'),
  ...numbered('cero uno dos tres cuatro cinco seis siete ocho nueve'),
  ...numbered('zero un deux trois quatre cinq six sept huit neuf'),
  ...numbered('zero um dois tres quatro cinco seis sete oito nove'),
  ...numbered('zero uno due tre quattro cinque sei sette otto nove'),
  oh: '0',
  o: '0',
  nought: '0',
  zwo: '2',
  fuenf: '5',
};
const repeats: Readonly<Record<string, number>> = { double: 2, triple: 3, doppel: 2, doble: 2, triplo: 3 };
const word = /[\p{L}\p{M}]+|\d+/gu;

/** Digits said one after the other. */
export interface SpokenDigits {
  readonly digits: string;
  readonly begin: number;
  readonly end: number;
}

/** Runs of seven digits or more, most of them in words; a comma or a hyphen may part them. */
export function spokenDigitsIn(text: string): readonly SpokenDigits[] {
  const runs: { digits: string; begin: number; end: number; times: number; words: number }[] = [];
  let run: (typeof runs)[number] | null = null;
  for (const found of text.matchAll(word)) {
    const said = found[0].normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const isNear = run !== null && /^[ ,-]{1,3}$/u.test(text.slice(run.end, found.index));
    if (!isNear) run = null;
    const digit = /^\d$/u.test(said) ? said : digitWords[said];
    const times = repeats[said];
    const end = found.index + found[0].length;
    if (digit === undefined && times === undefined) {
      run = null;
      continue;
    }
    if (run === null) {
      run = { digits: '', begin: found.index, end, times: 1, words: 0 };
      runs.push(run);
    }
    if (digit !== undefined) {
      run.digits += digit.repeat(run.times);
      if (said !== digit) run.words += 1;
      run.times = 1;
      run.end = end;
    } else run.times = times ?? 1;
  }
  return runs.filter(({ digits, words }) => digits.length >= 7 && words * 2 >= digits.length);
}

function numbered(words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((name, digit) => [name, String(digit)]));
}
