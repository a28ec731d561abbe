import { fold, joinLetters, readings, unleet } from './fold.ts';

/** Matched inside longer words too. */
const roots = ['nigger', 'nigga', 'faggot'];
/** Ordinary words that contain a root, and a root that is also a British dish. */
const innocent = /^(?:snigg|niggard)/u;
const onTheMenu =
  /\bfaggots (?:and|with) (?:peas|gravy|mash|chips)\b|\bfaggots? of (?:wood|sticks|twigs|herbs)\b/gu;

/** Words without a harmless meaning; singular, folded (see `fold`). */
const slurs = [
  ...roots,
  ...['jigaboo', 'pickaninny', 'darkie', 'kike', 'paki', 'wetback', 'beaner', 'raghead', 'towelhead', 'wog'],
  ...['zipperhead', 'polack', 'gyppo', 'pikey', 'dago', 'shemale', 'poofter', 'mongoloid', 'fucktard'],
  ...['schwuchtel', 'kanake', 'kanaken', 'maricon', 'maricones', 'sudaca', 'bougnoule', 'frocio', 'froci'],
  ...['neger', 'пидор', 'пидорас', 'ниггер'],
].map(fold);
const slurWord = new RegExp(`^(?:${slurs.map(stretchable).join('|')})(?:s|z|es)?$`, 'u');
/** Anchored at the beginning of a stretched letter; matching from each of its letters would take quadratic time. */
const slurRoot = new RegExp(roots.map((root) => `(?<!${root[0]})${stretchable(root)}`).join('|'), 'u');
/** Long enough that no two ordinary words contain one when joined. */
const longSlurs = slurs.filter((word) => word.length >= 6);
const longestSlur = Math.max(...longSlurs.map(({ length }) => length));
const longSlur = new RegExp(`^(?:${longSlurs.map(stretchable).join('|')})(?:s|z|es)?$`, 'u');

/** Slurs that are ordinary words too (a dyke keeps the sea out). They are declined only when aimed at people. */
const doubleEdged = '(?:chink|coon|dyke|gook|spick?|fag|homo|jap|spaz|mong|tard|wop|yid|gypo)s?';
const insult =
  "(?:dirty|filthy|fucking|fuckin'?|stupid|ugly|goddamn|disgusting|lousy|lazy|bloody|stinking|smelly|fat|ignorant)";
const aThing = '(?! (?:in|of|between|through|to|with|for|along|on|behind|sapiens|erectus)\\b| and span)';
const someone =
  "(?:you|you're|ur|your|are|he's|she's|is|was|they're|i'm|am|such|another|call(?:ed)? (?:me|you|him|her))";
const thrown = [
  `\\b${insult} ${doubleEdged}\\b${aThing}`,
  `\\b(?:${someone}) an? (?:\\w+ )?${doubleEdged}\\b${aThing}`,
  `\\byou ${doubleEdged}\\b(?! (?:glasses|the|your|my|our|a)\\b)${aThing}`,
  `\\b${doubleEdged} (?:go (?:home|back)|scum|bastards?)\\b`,
  `\\b(?:sit|shut|hey|up|down|off|out|home|here|there|back|go|come|move|listen|fuck|you) ${doubleEdged}(?= \\.|$)`,
  // Also verbs and gearboxes.
  `\\b(?:an?|such|this|that|you|like|of|these|those|${insult}|total|complete) (?:(?!fire)\\w+ )?retard\\b`,
  `\\b(?:you|of|these|those|are|all|${insult}) retards\\b`,
  '\\b(?<!(?:rebuild|fix|repair|rebuilt|truck|car|manual|automatic) )trannies\\b',
  "\\b(?:you're|you are|he's|he is|she's|she is|that's|so|fucking|they're|looks?|sounds?) retarded\\b(?! by\\b)",
  `\\b(?:an?|that|this|those|these|you|some|${insult}) trann(?:y|ie|ies)\\b(?! (?:fluid|oil|gear|rebuild|shop|leak|cooler)\\w*| is (?:leaking|slipping|shot)| in (?:the|my|your|this|that|his|her) (?:car|truck|van|bus))`,
  '\\b(?:porch monkey|sand nigger|camel jockey|ching chong)s?\\b',
].map((pattern) => new RegExp(pattern));

/** Beginnings of slurs that are spelled letter by letter. */
const beginnings = new Set(slurs.flatMap((word) => [...word].map((_, index) => word.slice(0, index + 1))));

/** Whether a text contains a slur, plain or disguised. */
export function hasSlur(text: string): boolean {
  const folded = fold(text);
  const served = folded.replace(onTheMenu, ' ');
  if (joinLetters(served).split(/\s+/u).some(chunkHasSlur)) return true;
  // Usually the text itself, whose readings the other checks have cached.
  return readings(served === folded ? text : served).some((reading) =>
    thrown.some((pattern) => pattern.test(reading)),
  );
}

/** Whether single letters may be the beginning of a slur. @param letters folded, joined */
export function mayBeginSlur(letters: string): boolean {
  return beginnings.has(unleet(letters));
}

function chunkHasSlur(chunk: string): boolean {
  const parts = chunk.split(/[^\p{L}\p{N}@$!|€£*]+/u).filter((part) => part !== '');
  if (parts.some(isSlur)) return true;
  return parts.length > 1 && longSlur.test(unleet(parts.join('')));
}

/** @param part letters, digits and signs that stand for letters */
function isSlur(part: string): boolean {
  const bare = part.replace(/^[!|*]+|[!|*]+$/gu, '');
  if (bare.includes('*')) return starred(bare);
  return [part, bare].some((form) => {
    const word = unleet(form);
    return slurWord.test(word) || (slurRoot.test(word) && !innocent.test(word));
  });
}

/** Letters replaced by asterisks: at least half of the letters must be visible to match a word. */
function starred(word: string): boolean {
  const shown = word.replace(/\*/gu, '').length;
  if (shown < 2 || shown * 2 < word.length || word.length > longestSlur + 1) return false;
  const pattern = [...word].map((letter) => (letter === '*' ? '\\p{L}' : escaped(letter))).join('');
  const shape = new RegExp(`^${pattern}$`, 'u');
  return longSlurs.some((slur) => shape.test(slur) || shape.test(`${slur}s`));
}

/** Requires each letter at least as often as in the word, so that Niger passes. */
function stretchable(word: string): string {
  return word.replace(/(\p{L})\1*/gu, (run, letter: string) => `${letter}{${run.length},}`);
}

function escaped(letter: string): string {
  return letter.replace(/[$|()[\]{}.+?^\\/]/gu, '\\$&');
}
