import { languages } from './languages/index.ts';
import { phrases } from './phrases.ts';

/** Well-known public figures; the list can't be complete. Checked November 2026. */
const people = [
  '(?:donald )?trump|(?:joe )?biden|(?:barack |michelle )?obama|kamala(?: harris)?|(?:jd|j d) vance|(?:hillary |bill )clinton',
  '(?:vladimir )?putin|(?:volodymyr )?zelensk(?:y|yy|iy|yj)|(?:benjamin )?netanyahu|xi jinping|(?:narendra )?modi|erdogan',
  '(?:emmanuel )?macron|(?:marine )?le pen|friedrich merz|olaf scholz|angela merkel|alice weidel|(?:keir )?starmer|rishi sunak',
  'boris johnson|nigel farage|king charles|prince (?:william|harry)|pope (?:leo|francis)|(?:giorgia )?meloni|viktor orban|ursula von der leyen',
  '(?:justin )?trudeau|mark carney|(?:javier )?milei|bolsonaro|greta thunberg|bernie sanders|(?:nancy )?pelosi|ted cruz|ocasio cortez',
  'elon musk|(?:jeff )?bezos|(?:mark )?zuckerberg|bill gates|sam altman|tim cook|joe rogan|oprah(?: winfrey)?',
  'taylor swift|beyonce|kanye(?: west)?|(?:kim )?kardashian|(?:justin )?bieber|billie eilish|rihanna|lady gaga|tom cruise|lebron james|lionel messi|cristiano ronaldo|jk rowling',
].join('|');
/** Words before a name. */
const lead =
  '(?:(?:some|a few|more|all|all of|every|the|that|this|those|these|real|actual|old|(?:president|prime minister|chancellor)(?: of (?:the )?\\w+)?|senator|king|mr|mrs|ms|bloody|fucking|damn|off) ){0,4}';

const violence =
  '(?:kill|murder|shoot|assassinate|stab|behead|hang|lynch|strangle|poison|bomb|rape|execute|slaughter|butcher|torture|kidnap|exterminate|eradicate|eliminate|gas|wipe out|beat up|burn down|burn|attack|hurt|throw acid at|put a bullet in)';
const violent =
  '(?:kills|murders|shoots|assassinates|stabs|beheads|hangs|lynches|strangles|poisons|bombs|executes|eliminates)';
const suffered =
  '(?:killed|shot|hanged|hung|murdered|assassinated|executed|lynched|stabbed|beheaded|gassed|exterminated|slaughtered|wiped out|burned|raped|put down)';
/** Pictures, films and portraits are shot and hanged too. */
const depicted =
  "(?!'s\\b)(?! (?:an? |some )?(?:text|message|e ?mail|note|dm|line|wink|look|glance|smile)s?\\b)(?! (?:portrait|poster|picture|painting|photo|movie|film|tickets|song|impression|mask|card|tower|lookalike|impersonator|doll|statue|concert)s?\\b)(?!(?: [\\w']+){0,6} (?:camera|photo|film|movie|commercial|portrait|movies|comedy)\\b)";
const fate = `(?:should|must|need to|needs to|deserves? to|ought to|have to|has to|has got to) (?:all )?(?:be ${suffered}|die)\\b(?! (?:of|laughing|their|his|her|a little|inside)\\b)`;

const crowd =
  '(?:school|high school|kindergarten|church|mosque|synagogue|temple|office|workplace|mall|concert|nightclub|club|hospital|campus|university|college|theatre|theater|supermarket|parade|rally)';
const soon =
  '(?:today|tonight|tomorrow|next (?:week|month|\\w+day)|this (?:week|\\w+day|weekend)|on \\w+day)';

const unstaged =
  "(?:in real life|this is real life|irl|for real(?= not)|(?:this is not|this isn't|this ain't|it's not|i'm not|it isn't|i am not) (?:acting|improv|improvising|role ?play(?:ing)?|part of (?:the|this) (?:scene|game|show|bit)|a (?:scene|game|bit))|not (?:part of|in) (?:the|this) (?:scene|game|show)|outside (?:of )?(?:this|the) (?:game|scene|show|app|theatre)|break(?:ing)? character|out of character|stepping out of the scene)";
const planned =
  "(?:going to|gonna|will|i'll|we'll|want to|wanna|plan(?:ning)? to|about to)(?: [\\w']+){0,6} (?:kill|murder|stab|shoot|strangle|poison|rape|beat up|hurt|burn|attack) (?:my|his|her|him|them|you|our|the|that|this)\\b";

/** People are shot with cameras and water too. */
const toy = '(?!.{0,80}\\b(?:water|nerf|foam|confetti|camera|paint ?ball|t shirt)\\b)';
const gravely = "(?:not a joke|not joking|not kidding|i'm serious|i am serious|i mean it|for real)";
const soonIllKill = `(?:going to|gonna|will|i'll)(?: \\w+){0,2} (?:kill|murder|stab|shoot|strangle|poison|rape) my (?:[\\w']+ ){1,5}${soon}`;

const patterns = [
  `\\b${crowd}\\b.{0,40} shoot (?:everyone|everybody|everything that moves|all of them|them all|people|students)\\b${toy}`,
  `\\bshoot (?:everyone|everybody|people|students|the kids|as many)\\b.{0,30} (?:at|in) (?:the|my|our|his|her) ${crowd}\\b${toy}`,
  `\\b${gravely}\\b.{0,120}\\b${soonIllKill}\\b|\\b${soonIllKill}\\b.{0,120}\\b${gravely}\\b`,
  `\\b${violence} ${lead}(?:${people})\\b${depicted}`,
  `\\b(?:hope|wish|pray|want)(?: [\\w']+){0,4} (?:${violent}|to ${violence}) ${lead}(?:${people})\\b${depicted}`,
  `\\b(?:${people}) ${fate}`,
  `\\bdeath to ${lead}(?:${people})\\b`,
  `\\bshoot(?:ing)? up (?:an?|the|my|our|this|that|your) (?:\\w+ )?${crowd}\\b`,
  `\\b(?:bomb|blow up|burn|burn down|set fire to|attack|torch) (?:an?|the|that|this|your|their) (?:\\w+ )?(?:mosque|synagogue|refugee \\w+|asylum \\w+|abortion clinic|pride parade)\\b`,
  `\\b(?:bomb|blow up|burn down|shoot) (?:my|our) (?:\\w+ )?${crowd} ${soon}\\b`,
  '\\b(?:plan|planning|do|commit|carry out) (?:an?|the|my) (?:mass|school) shooting\\b',
  "\\b(?:bring|bringing|take|taking) (?:an?|my|the|his|my (?:dad|father|uncle|brother)'s) (?:real |loaded )?(?:gun|rifle|pistol|ar 15|shotgun|bomb) to (?:my )?(?:school|work|the office|office|class|church|campus)\\b",
  `\\b(?:going to|gonna|will|i'll|want to) (?:[\\w']+ ){0,2}${violence}(?: up)? my (?:actual|real|real life)\\b`,
  `${unstaged}\\b.{0,120}\\b${planned}`,
  `${planned}.{0,120}\\b${unstaged}`,
];

/** "a gun to school? No! I said a gum": corrected in the same breath. */
const corrected = /^ \. (?:no|nope|nah|i said|i mean(?:t)?)\b/u;

/**
 * Threats to real people: by name, for what they are, in a real place, or expressly outside the scene. Threats between
 * characters pass, and so does what forbids one or tells of one.
 */
export const threats = [
  ...phrases(patterns, {}, ({ after }) => corrected.test(after)),
  ...languages.flatMap((language) => {
    const unthreatening = new RegExp(`\\b(?:${language.unthreatening.join('|')}) ?$`);
    return phrases(language.threats, language.words, ({ before }) => unthreatening.test(before));
  }),
];
