import { fold, joinLetters, unleet } from './fold.ts';
import { languages } from './languages/index.ts';
import { anyOf, phrases } from './phrases.ts';

/** Matched inside longer words too. */
const roots = ['nigger', 'nigga', 'faggot'];
/** Ordinary words that contain a root, and a root that is also a British dish. */
const innocent = /^(?:snigg|niggard)/u;
const onTheMenu =
  /\b(?:pork|meat|beef|liver|frozen|homemade|my (?:gran|nan|mum|aunt)'?s|gran's|nan's|mum's|butcher's|plates? of|bowls? of|portion of|ate|eat|eats|eating|cook(?:ed|s|ing)?|fr(?:y|ied)|bak(?:e|ed)|serv(?:e|ed|ing)|order(?:ed)?|tin of|traditional|west midlands|black country) (?:\w+ )?faggots?\b(?! (?:like|who|you))|\bfaggots?,? (?:and|with|in|for|on) (?:the |our |my |some |a )?(?:mushy )?(?:peas|gravy|mash\w*|chips|onions?|potato\w*|tea|dinner|supper|lunch|toast|sauce|menu)\b|\bfaggots? of (?:\w+ )?(?:wood|sticks|twigs|herbs|iron|thyme|parsley|brushwood|branches)\b|\b(?:bundles?|pile|stack|load|bunch) of (?:\w+ )?faggots (?:for|on|in|by|under|to (?:burn|light)) (?:the|our|a|my)? ?(?:stove|fire\w*|hearth|oven|kiln|pyre|winter|wood\w*)\b|\bfaggots? (?:on|for|in) the (?:fire|hearth|stove|oven)\b/gu;

/** Words without a harmless meaning, with their plurals where those don't end in -s; folded (see `fold`). */
const words = [
  ...roots,
  'jigaboo pickaninny darkie kike paki wetback beaner raghead towelhead wog golliwog zipperhead polack gyppo gypo',
  'pikey dago shemale poofter mongoloid fucktard wigger chinky jewboy heeb lesbo lezzie bulldyke nignog niglet',
  'muzzie muzrat dothead camelfucker goatfucker boong chinaman chinamen injun honkey fudgepacker faggy faggotry',
  'libtard nigguh schwuchtel schwuchteln kanake kanaken schlitzauge schlitzaugen neger negern negerin saujude',
  'saujuden judensau judenschwein judenpack kummelturke kummelturken polacke polacken itaker itakern kampflesbe',
  'kampflesben untermensch untermenschen zigeunerpack nafri spasti maricon maricones sudaca negrata machupichu',
  'bougnoule youpin youpine negresse bicot gouine tantouze tarlouze chinetoque niakoue bamboula crouille frocio',
  'froci ricchione ricchioni culattone culattoni boiola baitola traveco viadinho пидор пидорас ниггер жид хач',
  'чурка',
]
  .flatMap((line) => line.split(' '))
  .map(fold);
const slurWord = new RegExp(`^(?:${words.map(stretchable).join('|')})(?:s|z|es)?$`, 'u');
/** Anchored at the beginning of a stretched letter; matching from each of its letters would take quadratic time. */
const slurRoot = new RegExp(roots.map((root) => `(?<!${root[0]})${stretchable(root)}`).join('|'), 'u');
/** Long enough that no two ordinary words contain one when joined. */
const longSlurs = words.filter((word) => word.length >= 6);
const longestSlur = Math.max(...longSlurs.map(({ length }) => length));
const longSlur = new RegExp(`^(?:${longSlurs.map(stretchable).join('|')})(?:s|z|es)?$`, 'u');

/** Slurs that are ordinary words too (a dyke keeps the sea out). The singular is declined where it is aimed at people. */
const doubleEdged = '(?:chink|coon|dyke|gook|spick?|fag|homo|jap|spaz|mong|tard|wop|yid|kraut|abo)s?';
const insult =
  "(?:dirty|filthy|fucking|fuckin'?|stupid|ugly|goddamn|disgusting|lousy|lazy|bloody|stinking|smelly|fat|ignorant|damn|damned)";
const aThing =
  "(?! (?:in|of|between|through|to|with|for|along|on|behind|sapiens|erectus|and (?:span|gravy|peas|chips)|blood|juice|salad|hound|dog|cat|skin|rapids|cheese|break|ends?|butts?|packets?|machine|glasses)\\b)(?<!\\b(?:maine|doo|van|offas|offa's|do|spic and) \\w+)";
const someone =
  "(?:you|you're|ur|your|are|he's|she's|is|was|they're|i'm|am|such|another|are you|call(?:ed)? (?:me|you|him|her))";

/** Plurals that mean people, unless the words around them are about walls, water, cigarettes, singing or racoons. */
const plurals: readonly (readonly [string, string])[] = [
  [
    'chinks',
    'light|walls?|armou?r|draughts?|doors?|curtains?|fences?|bricks?|plaster|wind|gaps?|fill\\w*|logs?|glass\\w*|coins?|stones?|sun\\w*',
  ],
  [
    'dykes',
    'sea|floods?|water|holland|dutch|fingers?|rivers?|breach\\w*|polders?|storms?|tides?|sheep|walls?|ditch\\w*|green|grass\\w*|cycl\\w*|countryside|landscape|farm\\w*|friesland|netherlands|build\\w*|rocks?|volcan\\w*|mills?',
  ],
  [
    'fags',
    'smok\\w*|cigarettes?|lighters?|matches|packets?|packs?|ash\\w*|puffs?|roll\\w*|pubs?|pints?|cough\\w*|lungs?|tobacco|crisps|corner shop|corner|duty free|nicotine|quit\\w*|tea',
  ],
  [
    'wops|japs|yids|spicks?|spics|homos|krauts|abos|gooks|tards',
    'doo|shoo|sauer|blood|milk|pickled?|cabbages?|cooks?|books?|goo|span|pan',
  ],
  ['coons', 'rac|hounds?|hunt\\w*|maine|trash|bins?|traps?|trees?|woods?|cats?|tails?|attic'],
  [
    'retards',
    'growth|dough|flames?|fire|ageing|aging|progress|corrosion|ignition|spark|process|rust|spread|the \\w+ (?:of|rise)|overnight|fridge|tempo|yeast',
  ],
  [
    'trannies|tranny',
    'fluids?|oil|gears?|gearbox\\w*|clutch|rebuil\\w*|shops?|leak\\w*|cooler|cars?|trucks?|vans?|bus|manual|automatic|fix\\w*|repair\\w*|slipping|shot|radios?|engines?|mechanics?|garage|wheels?|drive\\w*|motors?',
  ],
];
const aimed = [
  `the (?:spic|gook|wop|jap|yid|kike)(?= \\.|$| (?:next|over|who|from|down|that|is|was|took|in (?:seat|the))\\b)`,
  `${insult} ${doubleEdged}\\b${aThing}`,
  `(?:${someone}) an? (?:\\w+ )?${doubleEdged}\\b${aThing}`,
  `you ${doubleEdged}\\b(?! (?:the|your|my|our|a)\\b)${aThing}`,
  `(?:that|this|those|these|some|two|three|any) ${doubleEdged}\\b(?= \\.|$| (?:over|there|again|is|was|who|took|has|next|from|thinks|came|stole|keeps|off|on))${aThing}`,
  `${doubleEdged} (?:go (?:home|back)|scum|bastards?|lovers?|women|girls?|kids?|neighbou?rhood|famil(?:y|ies)|trash)\\b(?<!\\bmaine ${doubleEdged} \\w+)`,
  `(?:sit|shut|hey|up|down|off|out|home|here|there|back|go|come|move|listen|fuck|you) ${doubleEdged}(?= \\.|$)`,
  `(?:an?|such|this|that|you|like|${insult}|total|complete|spastic|bunch of) (?:(?!fire|flame|growth)\\w+ )?retard\\b`,
  "(?:you're|you are|he's|he is|she's|she is|that's|is|so|fucking|they're|are|looks?|sounds?|was|such an?|mentally|this|these) (?:\\w+ )?retarded\\b(?! (?:by|growth|development|ignition|the|my|our|dough|overnight|spark|time|fall)\\b)(?<!growth \\w+ retarded)",
  '(?:porch monkey|sand nigger|camel jockey|jungle bunn(?:y|ie)|dune coon|curry muncher|slant ?eyes?|slit ?eye|wet back|rag head|towel head|nig nog|fudge packer|pillow biter|carpet muncher|batty boy|spear chucker|moon cricket|zipper head|jew boy|christ killer|border hopper|prairie nigger|he she freak|window licker)s?\\b',
  '(?:ching chong|slant ?eyed|slit ?eyed)\\b|\\bsquaws?\\b(?! (?:valley|peak|creek))|\\bspastics?(?= retard| cripple)|\\b(?:you|fucking|stupid|dirty|bloody|what an?|looks? like an?|such an?) (?:\\w+ )?(?:spastic|spaz|cripple|mongo)(?= \\.|$)',
  '(?:dirty|filthy|stinking|subhuman|vermin|greedy|smelly) (?:\\w+ )?(?:jews?|arabs?|mexicans?|muslims?|gyps(?:y|ies)|pakistanis?|africans?)\\b(?! (?:food|laundry|dishes))',
  `(?:you|${insult}|those|such a) (?:\\w+ )?poofs?(?= \\.|$| (?:over|who|next))`,
];
/** Slurs by what stands around them. */
export const aimedSlurs = [
  ...phrases(aimed),
  ...plurals.flatMap(([plural, about]) => {
    const harmless = anyOf([about]);
    return phrases([`(?:${plural})\\b${plural === 'chinks' ? aThing : ''}`], {}, ({ before, after }) =>
      harmless.test(before + after),
    );
  }),
  ...languages.flatMap((language) => phrases(language.aimedSlurs, language.words)),
];

/** Beginnings of slurs that are spelled letter by letter. */
const beginnings = new Set(words.flatMap((word) => [...word].map((_, index) => word.slice(0, index + 1))));

/** Whether one of a text's words is a slur, plain or disguised; what is on the menu is none. */
export function hasSlurWord(text: string): boolean {
  return joinLetters(withoutDishes(fold(text)))
    .split(/\s+/u)
    .some(chunkHasSlur);
}

function withoutDishes(folded: string): string {
  return folded.includes('faggot') ? folded.replace(onTheMenu, ' ') : folded;
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
