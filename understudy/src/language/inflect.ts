const oddPasts: Readonly<Record<string, string>> = Object.fromEntries(
  `arise arose,awake awoke,bear bore,beat beat,become became,begin began,bend bent,bet bet,bind bound,bite bit,bleed bled,
   blow blew,break broke,breed bred,bring brought,build built,burst burst,buy bought,cast cast,catch caught,choose chose,
   cling clung,come came,cost cost,creep crept,cut cut,deal dealt,dig dug,do did,draw drew,drink drank,drive drove,
   eat ate,fall fell,feed fed,feel felt,fight fought,find found,flee fled,fling flung,fly flew,forbid forbade,
   forget forgot,forgive forgave,freeze froze,get got,give gave,go went,grind ground,grow grew,hang hung,have had,
   hear heard,hide hid,hit hit,hold held,hurt hurt,keep kept,kneel knelt,know knew,lay laid,lead led,leap leapt,
   leave left,lend lent,let let,light lit,lose lost,make made,mean meant,meet met,overhear overheard,oversleep overslept,
   pay paid,put put,quit quit,read read,ride rode,ring rang,rise rose,run ran,say said,see saw,seek sought,sell sold,
   send sent,set set,sew sewed,shake shook,shine shone,shoot shot,show showed,shrink shrank,shut shut,sing sang,
   sink sank,sit sat,sleep slept,slide slid,sling slung,speak spoke,spend spent,spill spilled,spin spun,spit spat,
   split split,spread spread,spring sprang,stand stood,steal stole,stick stuck,sting stung,strike struck,swear swore,
   sweep swept,swim swam,swing swung,take took,teach taught,tear tore,tell told,think thought,throw threw,
   understand understood,undo undid,wake woke,wear wore,weave wove,weep wept,win won,wind wound,withdraw withdrew,
   write wrote,be was`
    .split(',')
    .map((pair) => pair.trim().split(' ')),
);

/** Two-syllable verbs that double their last letter as one-syllable verbs do. */
const doublesToo = new Set([
  'admit',
  'begin',
  'commit',
  'forget',
  'permit',
  'prefer',
  'refer',
  'regret',
  'submit',
  'unplug',
  'unzip',
]);

/** The simple past of a verb's base form. */
export function pastOf(base: string): string {
  const odd = Object.hasOwn(oddPasts, base) ? oddPasts[base] : undefined;
  if (odd) return odd;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

/** The -ing form of a verb's base form. */
export function gerundOf(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base) && base !== 'singe') return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

function doubled(base: string): string {
  const short = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) || /^[^aeiou]*qu[aeiou][^aeiouwxy]$/.test(base);
  return short || doublesToo.has(base) ? `${base}${base.at(-1)}` : base;
}

/** "an hour", "a unicorn", "an honest mistake". */
export function withArticle(phrase: string): string {
  const low = phrase.toLowerCase();
  const vowel =
    /^(?:[aeio]|u(?!ni(?!n|m)|se|su|ti|r[aei]|ke|biq)|hour|honest|honour|honor|heir)/.test(low) &&
    !/^(?:eu|ewe|one\b|once\b|one-)/.test(low);
  return `${vowel || /^(?:8|11|18)/.test(low) ? 'an' : 'a'} ${phrase}`;
}

/** With its first letter as at the start of a sentence; a quotation mark before it is passed over. */
export function capitalised(text: string): string {
  return text.replace(
    /^([“"'(]*)(\p{Ll})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** "Brenda's", "James'", "the boxes'". */
export function possessive(phrase: string): string {
  return /s$/i.test(phrase) ? `${phrase}'` : `${phrase}'s`;
}
