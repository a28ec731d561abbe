/** Groups of digits that may be a phone number, which is decided below. E.164 allows 15 digits. */
const groupedDigits =
  /(?<![\p{L}\p{N}@.,:/$€£#-])(?:\+ ?)?\(?\d(?:[ ()./-]{0,2}\d){6,16}(?![\p{L}\p{N}%°€$£]|[.,:]\d)/gu;
/** Words right before a phone number. Without accents. */
const phoneCue =
  /\b(?:phones?|tel|telephone|telephon|telefon[eo]?|telephonnummer|telefonnummer|handy\w*|rufnummer|call|ring|text|mobile|cell|whatsapp|signal|fax|dial|reach|(?:my|your|his|her|our) (?:\w+ )?number|(?:meine|deine|seine|ihre) (?:\w+ )?nummer|(?:mi|tu|su|mon|ton|son|mio|tuo|suo|meu|teu|seu) (?:\w+ )?numero|ruf|anrufen|erreichst|llama(?:me)?|movil|celular|appelle|appelez|joindre|portable|liga|ligue|telemovel|chiama(?:mi|lo)?|cellulare)\b[^.!?]{0,20}$/iu;
/** Words right before a number of something else, and right after one. */
const otherCue =
  /\b(?:agents?|rooms?|order(?:ed|s)?|flights?|boxes|box|tickets?|chapters?|verses?|codes?|passwords?|passwort|versions?|population|serial|invoices?|platforms?|lockers?|robots?|droids?|units?|trains?|bus|gates?|pages?|items?|models?|isbn|barcodes?|combo|combination|case|file|article|section|level|score|bingo|lotter(?:y|ies)|lotto|draw|coordinates|pi|patient|prisoner|inmate|player|clone|planet|star|galaxy|sector|cell block|zimmer|flug|zug|kapitel|habitacion|chambre|vol|quarto|stanza|volo|agente)(?: (?:number|no|nr|nummer|numero|is|was|reads|says|to|the|of|lucky|numbers))*[ :#.]*$/iu;
const counted =
  /^ ?(?:times|units?|euros?|dollars?|pounds?|bucks|pesos|people|persons?|km|kilomet\w+|miles?|met(?:er|re)s?|feet|years?|days?|hours?|minutes?|seconds?|pieces?|copies|reasons?|problems?|kilos?|grams?|tons?|tonnes?|liters?|litres?|light years?|stars?|sheep|ducks?|goats?|cats?|dogs?|mal|fois|veces|vezes|volte|de|di|\w+s of|million(?:en|s|es)?|billion\w*|percent|points?|votes?|steps?|bytes|degrees)\b/iu;
/** North American numbers: area and exchange codes begin with 2 to 9. */
const northAmerican = /^1?[2-9]\d{2}[2-9]\d{6}$/u;
const longest = 15;

/** @returns where phone numbers begin and end in a text */
export function phoneNumbersIn(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(groupedDigits)]
    .filter((found) =>
      isPhoneNumber(
        found[0],
        text.slice(Math.max(found.index - 60, 0), found.index),
        text.slice(found.index + found[0].length),
      ),
    )
    .map((found) => [found.index, found.index + found[0].length]);
}

/** Whether the words before a number say that it is a phone number, or the like. */
export function announcesPhone(before: string): boolean {
  return phoneCue.test(withoutAccents(before));
}

/** Digits that count up or down, or end in many noughts, are no phone number. */
export function isCounting(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, index) => Number(digit) - Number(digits[index]));
  const first = steps[0] ?? 0;
  return /0{4,}$/u.test(digits) || steps.every((step) => step === first || Math.abs(step) === 9);
}

function isPhoneNumber(found: string, before: string, after: string): boolean {
  const digits = found.replace(/\D/gu, '');
  const groups = found.match(/\d+/gu) ?? [];
  const isAnnounced = announcesPhone(before);
  if (digits.length > longest || (isCounting(digits) && !isAnnounced)) return false;
  if (/0{5,}$/u.test(digits) && groups.length === 1) return false;
  if (otherCue.test(withoutAccents(before))) return false;
  if (found.startsWith('+')) return digits.length >= 8;
  if (groups.every((group) => group.length === 1) || counted.test(after)) return false;
  if (/^00[1-9]/u.test(digits)) return digits.length >= 10;
  const shape = groups.map((group) => group.length).join('-');
  if (northAmerican.test(digits) && /^(?:1-)?(?:3-3-4|3-7)$/u.test(shape)) return true;
  if (northAmerican.test(digits) && /^(?:10|11|1-10)$/u.test(shape))
    return isAnnounced || !/\p{L} $/u.test(before);
  if (/^0[1-9]/u.test(digits)) return digits.length >= 9 && digits.length <= 12 && groups.length <= 5;
  return isAnnounced && digits.length <= 12;
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
