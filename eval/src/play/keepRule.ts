import type { LineRule } from '@improv/contract';

/** A name to call, by the letter that it begins with. */
const names: Readonly<Record<string, string>> = Object.fromEntries(
  `Agnes Boris Clara Dolores Edgar Fiona Gloria Hector Ingrid Jasper Kirsten Ludwig Muriel Norbert Olga Percy Quentin Rosalind
   Sigrid Thelma Ursula Victor Winston Xavier Yolanda Zelda`
    .split(/\s+/)
    .map((name) => [name.charAt(0), name]),
);

/** Words to fill up a line that needs more of them. */
const filler =
  'tonight again and again until the harbour bell rings twice for everybody who is still awake'.split(' ');

/**
 * Fits a line to a rule as a quick player would: with a name of the letter that is due, the word that is wanted called
 * out, or as many words as are paid for.
 * @param says the line as it was meant; without the letters and words that the rule forbids
 */
export function keepRule(rule: LineRule, says: string): string {
  switch (rule.kind) {
    case 'question':
      return `${bare(says)}, is that so?`;
    case 'statement':
      return `${bare(says).replaceAll('?', ',')}.`;
    case 'words':
      return `${exactly(rule.count, says)}.`;
    case 'first-letter':
      return `${names[rule.letter] ?? rule.letter}, ${lower(says)}`;
    case 'first-word':
      return `${capital(rule.word)}, and ${lower(says)}`;
    case 'first-words':
      return `${rule.text.replace(/[.!?…]+$/u, '')} ${lower(says)}`;
    case 'exact-line':
    case 'again':
      return rule.text;
    case 'contains':
      return `${capital(rule.word)}! ${says}`;
    case 'differs':
    case 'avoids-word':
    case 'avoids-letter':
    case 'emotion':
    case 'genre':
      return says;
  }
}

function exactly(count: number, says: string): string {
  const words = bare(says)
    .replace(/[-–—,;:.!?]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return [...words, ...Array.from({ length: count }, (_, n) => filler[n % filler.length])]
    .slice(0, count)
    .join(' ');
}

function bare(text: string): string {
  return text.replace(/[.!?…]+$/u, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** As it stands within a sentence; "I" and names of more than one capital stay. */
function lower(text: string): string {
  return /^(?:I\b|\p{Lu}\p{Lu})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
