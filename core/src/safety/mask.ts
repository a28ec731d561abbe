import { announcesPhone, isCounting, phoneNumbersIn } from './phoneNumbers.ts';
import { plainTextOf } from './plainText.ts';
import { spokenDigitsIn } from './spokenDigits.ts';

const at = '(?:@|\\s?[([{]\\s?at\\s?[)\\]}]\\s?)';
const dot = '(?:\\.|\\s?[([{]\\s?dot\\s?[)\\]}]\\s?)';
const topLevel =
  '(?:com|org|net|edu|gov|info|eu|io|co|de|at|ch|fr|es|it|nl|uk|us|pt|br|mx|ca|au|ie|be|se|no|dk|pl|me|biz|app|dev)';
const emailAddress = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}${at}[\\p{L}\\p{N}-]+(?:${dot}[\\p{L}\\p{N}-]+)*${dot}\\p{L}{2,}(?![\\p{L}\\p{N}])`,
  'giu',
);
/** With spaces about its signs, as dictation leaves them. */
const spacedEmail = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64} ?@ ?[\\p{L}\\p{N}-]+(?: ?\\. ?[\\p{L}\\p{N}-]+)* ?\\. ?${topLevel}\\b`,
  'giu',
);
const domain = `[\\p{L}\\p{N}-]{1,63}(?: dot [\\p{L}\\p{N}-]{1,63})* dot ${topLevel}\\b`;
const name = '(?:[\\p{L}\\p{N}_-]{1,64} (?:dot|underscore|punkt|point|punto|ponto) )*[\\p{L}\\p{N}._-]{1,64}';
/** An email address as speech recognition writes it. "at" is also a word, so something else must tell. */
const spokenEmails = [
  // After a word that announces it.
  `(?<=\\b(?:e-?mail|mail|address|write to|reach|send \\w+ to|contact)\\b[^.!?]{0,25}\\s)(?!at\\b|me\\b|is\\b|to\\b)${name} at ${domain}`,
  `(?<![\\p{L}\\p{N}._-])[\\p{L}\\p{N}_-]{1,64}(?: (?:dot|underscore) [\\p{L}\\p{N}_-]{1,64})+ at ${domain}`,
  `(?<![\\p{L}\\p{N}._-])(?!me\\b|us\\b|it\\b)[\\p{L}\\p{N}._-]{1,64} at (?:gmail|googlemail|yahoo|hotmail|outlook|icloud|proton(?:mail)?|gmx|aol|web|live|msn) dot ${topLevel}\\b`,
  `(?<![\\p{L}\\p{N}._-])${name} (?:arroba|arobase|chiocciola|klammeraffe) [\\p{L}\\p{N}-]{1,63}(?: (?:punto|point|ponto|punkt|dot) [\\p{L}\\p{N}-]{1,63})* (?:punto|point|ponto|punkt|dot) ${topLevel}\\b`,
  `(?<![\\p{L}\\p{N}._-])${name} (?:ät|aet|at) [\\p{L}\\p{N}-]{1,63}(?: punkt [\\p{L}\\p{N}-]{1,63})* punkt ${topLevel}\\b`,
].map((pattern) => new RegExp(pattern, 'giu'));
/** Only who writes an address says AT and DOT so loudly. */
const loudEmail =
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]{1,64} AT [\p{L}\p{N}-]{1,63}(?: DOT [\p{L}\p{N}-]{1,63})* DOT [a-zA-Z]{2,4}\b/gu;

/** IBANs: 15 to 34 characters, grouped as in ISO 13616, in upper or lower case. */
const accountNumber = /\b[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?\b/giu;
/** Card numbers (ISO/IEC 7812): 13 to 19 digits; the networks in use begin with 2 to 6. */
const digitRun = /(?<![\d.,])(?:\d{4}\.\d{4}\.\d{4}\.\d{4}(?![\d.])|\d(?:[ -]?\d){12,})/gu;
const cardLengths = [19, 18, 17, 16, 15, 14, 13];

/** Social security numbers of the United States, as its administration gives them out. */
const socialSecurity =
  /(?<![\p{L}\p{N}.-])(?!000|666|9)\d{3}([ -]?)(?!00)\d{2}\1(?!0000)\d{4}(?![\p{N}-]|[.,]\d)/gu;
const socialCue = /\b(?:ssn|social security(?: (?:number|no))?|social)\b[^.!?]{0,20}$/iu;
/** Dates, times, prices and numbers with thousands apart, which are no part of a phone number. */
const plainlyOther =
  /(?<![\d./-])(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?|[$€£] ?\d+(?:[.,]\d+)*|\d{1,3}(?:,\d{3})+)(?![\d/-]|[.,]\d)/gu;

/**
 * Replaces email addresses, phone numbers, payment cards, bank accounts and social security numbers by their kind in
 * brackets, however wide or spaced their characters are. Room numbers, times, dates, prices, scores and years are kept.
 */
export function maskPersonalData(original: string): string {
  const plain = plainTextOf(original);
  let left = plain.text;
  const found: { readonly begin: number; readonly end: number; readonly kind: string }[] = [];
  const take = (begin: number, end: number, kind: string) => {
    found.push({ begin, end, kind });
    left = `${left.slice(0, begin)}${'\0'.repeat(end - begin)}${left.slice(end)}`;
  };
  const takeAll = (
    pattern: RegExp,
    kind: string,
    part: (match: RegExpExecArray) => readonly [number, number] | null,
  ) => {
    for (const match of left.matchAll(pattern)) {
      const place = part(match);
      if (place) take(match.index + place[0], match.index + place[1], kind);
    }
  };
  const whole = (match: RegExpExecArray) => [0, match[0].length] as const;

  for (const pattern of [emailAddress, spacedEmail, ...spokenEmails, loudEmail])
    takeAll(pattern, 'email', whole);
  takeAll(accountNumber, 'bank account', ({ 0: match }) => accountIn(match));
  takeAll(digitRun, 'card number', ({ 0: match }) => cardIn(match));
  takeAll(socialSecurity, 'social security number', (match) =>
    match[1] === '-' || socialCue.test(left.slice(0, match.index)) ? whole(match) : null,
  );
  const numbers = left.replace(plainlyOther, (other) => '\0'.repeat(other.length));
  for (const [begin, end] of phoneNumbersIn(numbers)) take(begin, end, 'phone number');
  for (const { digits, begin, end } of spokenDigitsIn(left)) {
    if (isCard(digits, digits.length) && digits.length >= 13) take(begin, end, 'card number');
    else if (
      !isCounting(digits) &&
      (digits.length >= 9 || announcesPhone(left.slice(0, begin))) &&
      digits.length <= 15
    )
      take(begin, end, 'phone number');
  }
  return found
    .toSorted((one, other) => other.begin - one.begin)
    .reduce(
      (text, { begin, end, kind }) =>
        `${text.slice(0, plain.beginOf(begin))}[${kind}]${text.slice(plain.endOf(end - 1))}`,
      original,
    );
}

/** Drops trailing groups until the check digits match, because the match may include the next words. */
function accountIn(found: string): readonly [number, number] | null {
  for (let end = found.length; end >= 15; end--) {
    const candidate = found.slice(0, end);
    if (/[ -]$/u.test(candidate) || /^\w/u.test(found.slice(end))) continue;
    if (hasAccountChecksum(candidate)) return [0, end];
  }
  return null;
}

/** Checks an IBAN by ISO 7064 mod 97-10. */
function hasAccountChecksum(candidate: string): boolean {
  const compact = candidate.replace(/[ -]/gu, '').toUpperCase();
  const digits = [...(compact.slice(4) + compact.slice(0, 4))]
    .map((sign) => Number.parseInt(sign, 36))
    .join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Finds a card number among more digits, such as a security code next to it. */
function cardIn(found: string): readonly [number, number] | null {
  const places = [...found.matchAll(/\d/gu)].map((digit) => digit.index);
  const digits = found.replace(/\D/gu, '');
  if (/^\d(?:\D\d)*$/u.test(found)) return isSpelledCard(digits) ? [0, found.length] : null;
  for (let from = 0; from + 13 <= digits.length; from++) {
    if (from > 0 && /\d/u.test(found[(places[from] ?? 0) - 1] ?? '')) continue;
    const length = cardLengths.find(
      (candidate) =>
        places[from + candidate] !== (places[from + candidate - 1] ?? 0) + 1 &&
        isCard(digits.slice(from, from + candidate), candidate),
    );
    const last = places[from + (length ?? 0) - 1];
    if (length && last !== undefined) {
      return [places[from] ?? 0, last + 1];
    }
  }
  return null;
}

/** Digits one by one are mostly dice or votes. */
function isSpelledCard(digits: string): boolean {
  return (
    /^(?:4|5|3[47]|6)/u.test(digits) && /^(?:.{15}|.{16})$/u.test(digits) && isCard(digits, digits.length)
  );
}

/** Checks the Luhn check digit (ISO/IEC 7812-1). */
function isCard(digits: string, length: number): boolean {
  if (digits.length !== length || !/^[2-6]/u.test(digits) || /^(\d)\1*$/u.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
