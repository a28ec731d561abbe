const emailAddress =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}(?:@|\s?[([{]\s?at\s?[)\]}]\s?)[\p{L}\p{N}-]+(?:(?:\.|\s?[([{]\s?dot\s?[)\]}]\s?)[\p{L}\p{N}-]+)*(?:\.|\s?[([{]\s?dot\s?[)\]}]\s?)\p{L}{2,}(?![\p{L}\p{N}])/giu;
/** An email address as speech recognition writes it, after a word that announces it. */
const spokenEmail =
  /(?<=\b(?:e-?mail|mail|address|write to|reach)\b[^.!?]{0,25}\s)(?!at\b|me\b|is\b)(?:[\p{L}\p{N}_-]+\sdot\s)*[\p{L}\p{N}._-]+\sat\s[\p{L}\p{N}-]+(?:\sdot\s[\p{L}\p{N}-]+)*\sdot\s(?:com|org|net|edu|gov|info|eu|io|co|de|at|ch|fr|es|it|nl|uk)\b/giu;

/** IBANs: 15 to 34 characters, grouped as in ISO 13616, in upper or lower case. */
const accountNumber = /\b[a-z]{2}\d{2}(?:[ ]?[a-z0-9]{4}){2,7}(?:[ ]?[a-z0-9]{1,3})?\b/giu;
/** Card numbers (ISO/IEC 7812): 13 to 19 digits; the networks in use begin with 2 to 6. */
const digitRun = /(?<![\d.,])\d(?:[ -]?\d){12,}/gu;
const cardLengths = [19, 18, 17, 16, 15, 14, 13];

/** Groups of digits that may be a phone number, which is decided below. E.164 allows 15 digits. */
const groupedDigits =
  /(?<![\p{L}\p{N}@.,:/$€£#-])(?:\+ ?)?\(?\d(?:[ ()./-]{0,2}\d){6,16}(?![\p{L}\p{N}]|[.,:]\d)/gu;
const phoneCue =
  /\b(?:phone|tel|telephone|call|ring|text|mobile|cell|whatsapp|fax|handy|dial|(?:my|your|his|her|our) number)\b[^.!?]{0,20}$/iu;
const date = /^(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{2,4})$/u;
/** North American numbers: area and exchange codes begin with 2 to 9. */
const northAmerican = /^1?[2-9]\d{2}[2-9]\d{6}$/u;

/**
 * Replaces email addresses, phone numbers, payment cards and bank accounts by their kind in brackets. Room numbers, times,
 * dates, prices, scores and years are kept.
 */
export function maskPersonalData(text: string): string {
  return text
    .replace(emailAddress, '[email]')
    .replace(spokenEmail, '[email]')
    .replace(accountNumber, maskAccount)
    .replace(digitRun, maskCard)
    .replace(groupedDigits, (found, at: number, whole: string) =>
      isPhoneNumber(found, whole.slice(0, at)) ? '[phone number]' : found,
    );
}

/** Drops trailing groups until the check digits match, because the match may include the next words. */
function maskAccount(found: string): string {
  for (let end = found.length; end >= 15; end--) {
    const candidate = found.slice(0, end);
    if (/[ ]$/u.test(candidate) || /^\w/u.test(found.slice(end))) continue;
    if (hasAccountChecksum(candidate)) return `[bank account]${found.slice(end)}`;
  }
  return found;
}

/** Checks an IBAN by ISO 7064 mod 97-10. */
function hasAccountChecksum(candidate: string): boolean {
  const compact = candidate.replaceAll(' ', '').toUpperCase();
  const digits = [...(compact.slice(4) + compact.slice(0, 4))]
    .map((sign) => Number.parseInt(sign, 36))
    .join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Finds a card number among more digits, such as a security code next to it. */
function maskCard(found: string): string {
  const places = [...found.matchAll(/\d/gu)].map((digit) => digit.index);
  const digits = found.replace(/\D/gu, '');
  for (let from = 0; from + 13 <= digits.length; from++) {
    if (from > 0 && /\d/u.test(found[(places[from] ?? 0) - 1] ?? '')) continue;
    const length = cardLengths.find(
      (candidate) =>
        places[from + candidate] !== (places[from + candidate - 1] ?? 0) + 1 &&
        isCard(digits.slice(from, from + candidate), candidate),
    );
    const last = places[from + (length ?? 0) - 1];
    if (length && last !== undefined) {
      return `${found.slice(0, places[from])}[card number]${found.slice(last + 1)}`;
    }
  }
  return found;
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

/** Whether digits are a phone number. @param before the text before them: a cue there decides ambiguous cases */
function isPhoneNumber(found: string, before: string): boolean {
  const digits = found.replace(/\D/gu, '');
  const groups = found.match(/\d+/gu) ?? [];
  if (digits.length > 15 || date.test(found)) return false;
  if (found.startsWith('+')) return digits.length >= 8;
  if (groups.every((group) => group.length === 1)) return false;
  if (/^00[1-9]/u.test(digits)) return digits.length >= 10;
  const shape = groups.map((group) => group.length).join('-');
  if (northAmerican.test(digits) && /^(?:1-)?(?:3-3-4|3-7|10)$|^11$/u.test(shape)) return true;
  if (/^0[1-9]/u.test(digits)) return digits.length >= 9 && digits.length <= 12 && groups.length <= 6;
  return phoneCue.test(before) && digits.length <= 12;
}
